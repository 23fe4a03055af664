import { describe, expect, test } from 'vitest'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { seal, tinyPackage, tinyWith } from '#test/factories/tiny-package.ts'
import { problemLines } from './problem-lines.ts'

describe('readPackageTexts(a complete package)', () => {
  test('finds no problem and names the package', () => {
    const read = readPackageTexts(seal(tinyPackage()))
    if (!read.ok) throw new Error('the package has problems')
    const { digest, ...named } = read.value.identity
    expect(named).toEqual({ name: 'tiny', version: '1.0.0', title: 'A tiny package', invented: false })
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('gives the same digest for the same files, and another for any other byte', () => {
    const digest = (texts: Map<string, string>) => {
      const read = readPackageTexts(texts)
      return read.ok ? read.value.identity.digest : 'problems'
    }
    const first = digest(seal(tinyPackage()))
    expect(digest(seal(tinyPackage()))).toBe(first)
    expect(digest(tinyWith('outcomes.csv', (text) => text.replace('Jobs', 'Work')))).not.toBe(first)
  })

  test('makes a snapshot of columns in the order of areas.csv, missing as NaN', () => {
    const swapped = tinyWith('values.csv', (text) => {
      const [header, first, second, ...rest] = text.split('\n')
      return [header, second, first, ...rest].join('\n')
    })
    const read = readPackageTexts(swapped)
    if (!read.ok) throw new Error('the package has problems')
    const snapshot = toSnapshot(read.value)
    expect(snapshot.areas.codes).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
    expect(snapshot.areas.names[1]).toBe('Bree, Upper')
    expect([...snapshot.areas.population]).toEqual([1000, 1100, 1200, 1300, NaN])
    expect([...snapshot.areas.longitude]).toEqual([0.5, 0.6, 0.5, NaN, 0.7])
    const [pubs, halls, income] = snapshot.indicators
    expect([...(pubs?.values ?? [])]).toEqual([1, 2, 3, 4, 5])
    expect([...(halls?.values ?? [])]).toEqual([2.5, 2, 0.1, NaN, -1])
    expect(income).toMatchObject({
      level: 'small_area',
      polarity: 1,
      status: 'illustrative',
      description: 'Income, low',
    })
    expect([...(snapshot.smallAreas?.area ?? [])]).toEqual([0, 0, 1, 2, 3, -1])
  })

  test('takes CR LF, a byte order mark and quoted fields as they come from Excel', () => {
    const excel = tinyWith(
      'areas.csv',
      (text) => `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('Abbey', '"Abbey"')}`,
    )
    expect(problemLines(excel)).toEqual([])
  })

  test('does without every optional file', () => {
    const texts = tinyPackage()
    for (const name of [
      'outcomes.csv',
      'outcome-values.csv',
      'published.csv',
      'postcodes.csv',
      'boundaries.topojson',
    ])
      texts.delete(name)
    expect(problemLines(seal(texts))).toEqual([])
  })

  test('keeps postcodes by district, whatever their spacing', () => {
    const read = readPackageTexts(seal(tinyPackage()))
    expect(read.ok && [...(read.value.postcodes?.get('SR8') ?? [])]).toEqual([
      ['3NG', 'A1'],
      ['3NH', 'A2'],
    ])
  })
})
