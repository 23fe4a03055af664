import { describe, expect, test } from 'vitest'
import { seal, tinyPackage, tinyWith } from '#test/factories/tiny-package.ts'
import { problemLines } from './problem-lines.ts'

type Case = readonly [fact: string, file: string, from: string, to: string, expected: readonly string[]]

/** One wrong thing in one file; every line that must be said about it, and no other. */
const cases: readonly Case[] = [
  [
    'a word where a number belongs',
    'values.csv',
    'A3,3,',
    'A3,abc,',
    ['values.csv:4: pubs: "abc" – expected a number, or nothing'],
  ],
  [
    'a thousands separator',
    'values.csv',
    'A3,3,',
    'A3,"1,234",',
    ['values.csv:4: pubs: "1,234" – expected a number, or nothing'],
  ],
  [
    'a number that is not finite',
    'values.csv',
    'A3,3,',
    'A3,1e999,',
    ['values.csv:4: pubs: "1e999" – expected a number, or nothing'],
  ],
  [
    'NaN written out',
    'values.csv',
    'A3,3,',
    'A3,NaN,',
    ['values.csv:4: pubs: "NaN" – expected a number, or nothing'],
  ],
  [
    'an unknown code',
    'values.csv',
    'A3,3,',
    'A9,3,',
    [
      'values.csv:4: area_code: "A9" – expected a code that is in areas.csv',
      'values.csv: area_code: "A3" – expected a row for this code of areas.csv',
    ],
  ],
  [
    'an area without a row',
    'values.csv',
    'A3,3,1e-1\n',
    '',
    ['values.csv: area_code: "A3" – expected a row for this code of areas.csv'],
  ],
  [
    'a row that is there twice',
    'values.csv',
    'A3,3,1e-1\n',
    'A3,3,1e-1\nA3,4,\n',
    ['values.csv:5: area_code: "A3" – expected each code once, it is in row 4 too'],
  ],
  [
    'a column that nothing describes',
    'values.csv',
    'pubs,halls',
    'pubs,bingo',
    [
      'values.csv:1: bingo: "bingo" – expected the code of an indicator that indicators.csv describes with level area',
      'values.csv:1: halls: expected a column called halls',
    ],
  ],
  [
    'a column that is there twice',
    'values.csv',
    'pubs,halls',
    'pubs,pubs',
    [
      'values.csv:1: pubs: "pubs" – expected each column once',
      'values.csv:1: halls: expected a column called halls',
    ],
  ],
  [
    'a row with too few fields',
    'values.csv',
    'A3,3,1e-1',
    'A3,3',
    ['values.csv:4: "A3,3" – expected 3 fields, found 2'],
  ],
  [
    'an empty row',
    'values.csv',
    'A3,3,1e-1\n',
    'A3,3,1e-1\n\n',
    ['values.csv:5: "" – expected 3 fields, found an empty row'],
  ],
  [
    'a quotation mark that is never closed',
    'values.csv',
    'A3,3,',
    'A3,"3,',
    ['values.csv:4: expected a closing quotation mark: the one that opens in this row never ends'],
  ],
  [
    'a quotation mark inside a field',
    'values.csv',
    'A3,3,',
    'A3,3",',
    ['values.csv:4: expected quotation marks only around a whole field, and doubled inside it'],
  ],
  [
    'rows that end in different ways',
    'values.csv',
    'A3,3,1e-1\n',
    'A3,3,1e-1\r\n',
    ['values.csv:4: expected every row to end the same way, found LF before and CR LF here'],
  ],
  [
    'an empty file',
    'values.csv',
    tinyPackage().get('values.csv') ?? '',
    '',
    ['values.csv: expected a header row, found an empty file'],
  ],
  [
    'a web page',
    'values.csv',
    'area_code',
    '<!DOCTYPE html><html>',
    ['values.csv: expected data, found a web page (download the file itself)'],
  ],
  ['a NUL character', 'values.csv', 'A3,3,', 'A3,\0,', ['values.csv:4: expected no NUL characters']],
  [
    'a missing column',
    'areas.csv',
    'district_name',
    'ward_name',
    [
      'areas.csv:1: ward_name: "ward_name" – expected one of longitude, latitude, area_km2, code, name, district_code, district_name, region_code, region_name, population',
      'areas.csv:1: district_name: expected a column called district_name',
    ],
  ],
  [
    'a code with a space',
    'areas.csv',
    'D1,North,R1,East,1000',
    'D 1,North,R1,East,1000',
    ['areas.csv:2: district_code: "D 1" – expected a code: letters, digits, _ or - (64 at most), or nothing'],
  ],
  [
    'an area without a name',
    'areas.csv',
    'A1,Abbey',
    'A1,',
    ['areas.csv:2: name: "" – expected some text, at most 10000 characters'],
  ],
  [
    'people below zero',
    'areas.csv',
    '1000,0.5',
    '-1,0.5',
    ['areas.csv:2: population: "-1" – expected a number from 0, or nothing'],
  ],
  [
    'a place that is not on Earth',
    'areas.csv',
    '0.5,51.5',
    '0.5,510',
    ['areas.csv:2: latitude: "510" – expected a number from -90 to 90, or nothing'],
  ],
  [
    'a region with two names',
    'areas.csv',
    'R1,East,1200',
    'R1,Eastern,1200',
    ['areas.csv:4: region_name: "Eastern" – expected "East", as above for R1'],
  ],
  [
    'a polarity of 0',
    'indicators.csv',
    'pubs,-1',
    'pubs,0',
    ['indicators.csv:2: polarity: "0" – expected 1 or -1'],
  ],
  [
    'an unknown status',
    'indicators.csv',
    '-1,published',
    '-1,official',
    ['indicators.csv:2: status: "official" – expected published or derived or illustrative'],
  ],
  [
    'a code that every object has',
    'outcomes.csv',
    'jobs,Jobs',
    'constructor,Jobs',
    [
      'outcomes.csv:2: code: "constructor" – expected a code: a letter, then letters, digits, _ or - (64 at most)',
      'outcome-values.csv:1: jobs: "jobs" – expected the code of an outcome that outcomes.csv describes',
      'outcome-values.csv:1: constructor: expected a column called constructor',
    ],
  ],
  [
    'a small area in an unknown area',
    'small-areas.csv',
    'Two,A1',
    'Two,A9',
    ['small-areas.csv:3: area_code: "A9" – expected a code that is in areas.csv, or nothing'],
  ],
  [
    'people missing where a summary needs them',
    'small-areas.csv',
    'Two,A1,500',
    'Two,A1,',
    [
      'small-areas.csv:3: population: "" – expected a number, because IMD is summed up to areas by population',
    ],
  ],
  [
    'a small area without a row of values',
    'small-area-values.csv',
    'S4,3\n',
    '',
    ['small-area-values.csv: small_area_code: "S4" – expected a row for this code of small-areas.csv'],
  ],
  [
    'an outcome averaged by no column of areas',
    'outcomes.csv',
    ',population,',
    ',households,',
    ['outcomes.csv:2: weight: "households" – expected population or longitude or latitude or area_km2'],
  ],
  [
    'a published rank that is no rank',
    'published.csv',
    '171.2,1,1',
    '171.2,1.5,1',
    ['published.csv:2: cni_rank: "1.5" – expected a whole number from 1, or nothing'],
  ],
  [
    'a published column of no index',
    'published.csv',
    'cni_rank',
    'xyz_rank',
    [
      'published.csv:1: xyz_rank: "xyz_rank" – expected one of cni_score, cni_rank, imd_score, imd_rank, classified, area_code',
    ],
  ],
  [
    'a published flag of 2',
    'published.csv',
    '171.2,1,1',
    '171.2,1,2',
    ['published.csv:2: classified: "2" – expected 0 or 1, or nothing'],
  ],
  [
    'a postcode that cannot be one',
    'postcodes.csv',
    'SR83NH',
    'SR8',
    ['postcodes.csv:3: postcode: "SR8" – expected a postcode such as SR8 3NG'],
  ],
  [
    'a postcode that is there twice',
    'postcodes.csv',
    'SR83NH',
    'sr8 3ng',
    ['postcodes.csv:3: postcode: "sr8 3ng" – expected each postcode once'],
  ],
  [
    'a postcode in an unknown area',
    'postcodes.csv',
    'A2',
    'A9',
    ['postcodes.csv:3: area_code: "A9" – expected a code that is in areas.csv, or nothing'],
  ],
  [
    'postcodes under another heading',
    'postcodes.csv',
    'area_code',
    'ward',
    ['postcodes.csv:1: "postcode,ward" – expected the columns postcode and area_code'],
  ],
]

describe('a package reports', { timeout: 30_000 }, () => {
  test.each(cases)('%s, in %s', (_, file, from, to, expected) => {
    const texts = tinyWith(file, (text) => text.replace(from, to))
    expect(problemLines(texts)).toEqual(expected)
  })

  test('every problem of every file at once', () => {
    const texts = tinyPackage()
    const change = (name: string, from: string, to: string) =>
      texts.set(name, (texts.get(name) ?? '').replaceAll(from, to))
    change('values.csv', 'A', 'B')
    change('areas.csv', 'East', '')
    change('methodology.json', '"weight": 100', '"weight": -1')
    change('boundaries.topojson', '"A2"', '"A1"')
    const files = problemLines(seal(texts)).map((line) => line.split(':')[0])
    expect(new Set(files)).toEqual(new Set(['methodology.json', 'values.csv', 'boundaries.topojson']))
    expect(files.filter((file) => file === 'methodology.json')).toHaveLength(3)
    expect(files.filter((file) => file === 'values.csv').length).toBe(10)
  })

  test('F103: a million columns, without end or crash', () => {
    const texts = tinyWith('values.csv', () => `area_code${',x'.repeat(1_000_000)}\n`)
    expect(problemLines(texts)).toEqual([
      'values.csv:1: expected at most 200000 bytes in a row (is a quotation mark not closed?)',
    ])
  })

  test('501 columns', () => {
    const texts = tinyWith('values.csv', () => `area_code${',x'.repeat(500)}\n`)
    expect(problemLines(texts)).toEqual(['values.csv:1: expected at most 500 columns, found 501'])
  })
})
