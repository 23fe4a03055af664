import { describe, expect, it } from 'vitest'
import { addressName } from '#lib/consultation/text/address-name.ts'

describe('addressName(title)', () => {
  it.each([
    ['Pubs & halls: what counts?', 'pubs-halls-what-counts'],
    ['England’s ‘left-behind’ wards', 'englands-left-behind-wards'],
    ['Pŵllheli 2027', 'pwllheli-2027'],
    ['  – ', ''],
    ['東京', ''],
  ])('%j is %j', (title, name) => {
    expect(addressName(title)).toBe(name)
  })

  it('is cut without a hyphen at its end', () => {
    expect(addressName('one two three', 8)).toBe('one-two')
  })
})
