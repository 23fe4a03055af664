import { expect, test } from 'vitest'
import { clientOf } from '#lib/web/client-of.ts'

const client = (address: string) => clientOf(address)

test('clientOf(forwardedFor) is the whole IPv4 address, also inside an IPv6 one', () => {
  expect(client('203.0.113.7')).toBe('203.0.113.7')
  expect(client('::ffff:203.0.113.7')).toBe('203.0.113.7')
})

test('F72: clientOf(forwardedFor) is the /64 network of an IPv6 address, however it is written', () => {
  const ways = ['2001:db8:1:2:3:4:5:6', '2001:0DB8:0001:0002::9', '2001:db8:1:2::', '2001:db8:1:2:ffff::1']
  expect(new Set(ways.map(client))).toEqual(new Set(['2001:db8:1:2']))
  expect(client('::1')).toBe('0:0:0:0')
  expect(client('2001:db8::5')).toBe('2001:db8:0:0')
  expect(client('2001:db8:1:3::9')).not.toBe(client('2001:db8:1:2::9'))
})

test('clientOf(forwardedFor) without an address is one client for all', () => {
  expect(clientOf(null)).toBe('')
  expect(clientOf(undefined)).toBe('')
})
