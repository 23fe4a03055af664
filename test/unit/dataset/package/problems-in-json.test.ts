import { describe, expect, test } from 'vitest'
import {
  seal,
  tinyMethodology,
  tinyPackage,
  tinyWith,
  type PackageTexts,
} from '#test/factories/tiny-package.ts'
import { problemLines } from './problem-lines.ts'

const inMethodology = (from: string, to: string): PackageTexts =>
  tinyWith('methodology.json', (text) => text.replace(from, to))

type Case = readonly [fact: string, from: string, to: string, expected: readonly string[]]

const cases: readonly Case[] = [
  [
    'a weight that is not whole',
    '"weight": 100',
    '"weight": 2.5',
    ['methodology.json:35: indices[0].domains[0].weight: "2.5" – expected a whole number from 0 to 1000'],
  ],
  [
    'a weight above 1000',
    '"weight": 100',
    '"weight": 1001',
    ['methodology.json:35: indices[0].domains[0].weight: "1001" – expected a whole number from 0 to 1000'],
  ],
  [
    'a weight in quotation marks',
    '"weight": 100',
    '"weight": "100"',
    ['methodology.json:35: indices[0].domains[0].weight: "100" – expected a whole number from 0 to 1000'],
  ],
  [
    'an unknown key',
    '"ties"',
    '"tie"',
    ['methodology.json:4: tie: "tie" – expected only the keys of the format (is it misspelt?)'],
  ],
  [
    'a repeated key',
    '"ties": "average"',
    '"ties": "average", "ties": "lowest"',
    ['methodology.json:4: ties: "ties" – expected each key once'],
  ],
  [
    'an unknown method',
    '"exponential_rank"',
    '"cube"',
    [
      'methodology.json:38: indices[0].domains[0].transformation: "cube" – expected one of none, rank, normal_score, exponential_rank, z_score, min_max',
    ],
  ],
  [
    'a cut above one half',
    '"worst_share": 0.4',
    '"worst_share": 0.6',
    [
      'methodology.json:11: classification.cuts[0].worst_share: "0.6" – expected a number above 0 and at most 0.5',
    ],
  ],
  [
    'a cut of no index',
    '"index": "cni"',
    '"index": "xyz"',
    [
      'methodology.json:10: classification.cuts[0].index: "xyz" – expected the code of an index of this methodology',
    ],
  ],
  [
    'two cuts of one index',
    '"index": "cni"',
    '"index": "imd"',
    ['methodology.json:14: classification.cuts[1].index: "imd" – expected one cut for an index'],
  ],
  [
    'an index without its summary',
    '"summary": "mean_score",',
    '',
    ['methodology.json:62: indices[1].summary: expected a summary, because the level is small_area'],
  ],
  [
    'a domain that is there twice',
    '"code": "halls"',
    '"code": "pubs"',
    ['methodology.json:47: indices[0].domains[1].code: "pubs" – expected each domain once in an index'],
  ],
  [
    'an indicator that is there twice',
    '"code": "halls",\n              "weight": 1',
    '"code": "pubs",\n              "weight": 1',
    [
      'methodology.json:55: indices[0].domains[1].indicators[0].code: "pubs" – expected each indicator once in an index',
    ],
  ],
  [
    'an indicator that nothing describes',
    '"code": "halls",\n              "weight": 1',
    '"code": "bingo",\n              "weight": 1',
    [
      'methodology.json:55: indices[0].domains[1].indicators[0].code: "bingo" – expected an indicator that indicators.csv describes',
    ],
  ],
  [
    'an indicator of another level',
    '"code": "halls",\n              "weight": 1',
    '"code": "income",\n              "weight": 1',
    [
      'methodology.json:55: indices[0].domains[1].indicators[0].code: "income" – expected an indicator of level area, as the index cni is',
    ],
  ],
  [
    'goalposts in the wrong order',
    '"code": "pubs",\n              "weight": 1',
    '"code": "pubs", "goalposts": [2, 1],\n              "weight": 1',
    [
      'methodology.json:41: indices[0].domains[0].indicators[0].goalposts: "[2,1]" – expected two numbers, the lower one first',
    ],
  ],
  [
    'goalposts that are missing',
    '"normalisation": "none"',
    '"normalisation": "goalposts"',
    [
      'methodology.json:40: indices[0].domains[0].indicators[0].goalposts: expected the lowest and highest value of the scale, for goalposts',
    ],
  ],
  [
    'a comma too many',
    '"ties": "average",',
    '"ties": "average",,',
    ['methodology.json:4: expected valid JSON, something is wrong at character 21 of this line'],
  ],
  [
    'half a character',
    '"Tiny method"',
    '"Tiny \\ud800"',
    ['methodology.json:3: name: "Tiny �" – expected whole characters and no NUL'],
  ],
  [
    'all weights 0',
    '"weight": 1\n            }\n          ]\n        }\n      ]\n    }\n  ]',
    '"weight": 0\n            }\n          ]\n        }\n      ]\n    }\n  ]',
    [
      'methodology.json: indices.imd.domain_weights: expected a baseline that can be scored: at least one weight of IMD must be above zero',
    ],
  ],
]

describe('methodology.json: a package reports', { timeout: 30_000 }, () => {
  test.each(cases)('%s', (_, from, to, expected) => {
    expect(problemLines(inMethodology(from, to))).toEqual(expected)
  })

  test('a logarithm of values that can be 0 or less, as check does', () => {
    const lines = problemLines(
      inMethodology(
        '"code": "halls",\n              "weight": 1',
        '"code": "halls", "transformation": "log",\n              "weight": 1',
      ),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(
      'methodology.json: indices.cni.indicator_weights.halls: expected a baseline that can be scored',
    )
  })

  test('an index on which no area has a score', () => {
    const texts = tinyWith('small-area-values.csv', (text) => text.replaceAll(/,\d+/g, ','))
    expect(problemLines(texts)).toEqual([
      'methodology.json: indices.imd: expected at least one area with enough data for a score',
    ])
  })

  test('nesting without end', () => {
    const texts = tinyWith('methodology.json', () => '['.repeat(400_000))
    expect(problemLines(texts)).toEqual(['methodology.json: expected valid JSON'])
  })
})

describe('datapackage.json: a package reports', () => {
  const sealedWith = (change: (description: Record<string, unknown>) => void) =>
    problemLines(seal(tinyPackage(), change))
  const resourcesWith = (change: (resource: { path: string; bytes: number; hash: string }) => object) =>
    sealedWith((description) => {
      const resources = description.resources as { path: string; bytes: number; hash: string }[] // made by seal
      description.resources = resources.map((resource) =>
        resource.path === 'values.csv' ? change(resource) : resource,
      )
    })

  test('F104: a wrong hash, with both', () => {
    const texts = seal(tinyPackage())
    texts.set('values.csv', (texts.get('values.csv') ?? '').replace('A1,1', 'A1,9'))
    expect(problemLines(texts)).toEqual([
      expect.stringMatching(
        /^values\.csv: hash: "sha256:[0-9a-f]{64}" – expected sha256:[0-9a-f]{64}, as datapackage\.json says$/,
      ),
    ])
  })

  test('a wrong size', () => {
    expect(resourcesWith((resource) => ({ ...resource, bytes: 1 }))).toEqual([
      'values.csv: bytes: "61" – expected 1, as datapackage.json says',
    ])
  })

  test('a file that is not listed, with the entry to add', () => {
    const lines = sealedWith((description) => (description.resources = []))
    expect(lines).toHaveLength(11)
    expect(lines.find((line) => line.includes('"values.csv" –'))).toMatch(
      /^datapackage\.json: resources: "values\.csv" – expected this file among the resources: \{"path":"values\.csv","bytes":61,"hash":"sha256:[0-9a-f]{64}"\}$/,
    )
  })

  test('a listed file that is not there', () => {
    const texts = seal(tinyPackage())
    texts.delete('published.csv')
    expect(problemLines(texts)).toEqual([
      'datapackage.json: resources: "published.csv" – expected a file that is in the package',
    ])
  })

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'a/../b.csv',
    'C:\\x.csv',
    'https://example.org/x.csv',
    'a//b',
    '',
  ])('the path %j, which is not inside the package', (path) => {
    const lines = resourcesWith((resource) => ({ ...resource, path }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('expected the name of a file inside the package')
  })

  test('a resource without a hash', () => {
    expect(resourcesWith(({ path, bytes }) => ({ path, bytes }))).toEqual([
      expect.stringContaining('.hash: expected "sha256:" and 64 hexadecimal digits'),
    ])
  })

  test('a name that cannot be part of an address, and an unknown key', () => {
    const lines = sealedWith((description) => {
      description.name = 'Tiny Package'
      description.licence = 'OGL'
    })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('name: "Tiny Package" – expected a name: small letters')
    expect(lines[1]).toContain('licence: "licence" – expected only the keys of the format')
  })

  test('a licence that links to a script', () => {
    const lines = sealedWith((description) => (description.licenses = [{ path: 'javascript:alert(1)' }]))
    expect(lines).toEqual([
      expect.stringContaining('licenses[0].path: "javascript:alert(1)" – expected a web address'),
    ])
  })
})

describe('a package reports', () => {
  test('every required file that is missing', () => {
    expect(problemLines(new Map())).toEqual(
      ['datapackage.json', 'methodology.json', 'areas.csv', 'indicators.csv', 'values.csv'].map(
        (file) => `${file}: expected this file, every package has it`,
      ),
    )
  })

  test('files that its methodology and other files need', () => {
    const texts = tinyPackage()
    texts.delete('small-areas.csv')
    texts.delete('outcome-values.csv')
    expect(problemLines(seal(texts))).toEqual(
      [
        'outcome-values.csv: expected this file, because there is a outcomes.csv',
        'small-areas.csv: expected this file, because there is a small-area-values.csv',
      ].sort((a, b) => (a < b ? 1 : -1)),
    )
  })

  test('boundaries that are no topology, or point at arcs that are not there', () => {
    const lines = (text: string) => problemLines(tinyWith('boundaries.topojson', () => text))
    const good = tinyPackage().get('boundaries.topojson') ?? ''
    expect(lines('{"type":"FeatureCollection"}')).toContain('boundaries.topojson: type: expected Topology')
    expect(lines('{')).toEqual(['boundaries.topojson: expected valid JSON'])
    expect(lines(good.replace('[[0]]', '[[7]]'))).toEqual([
      'boundaries.topojson: objects.areas.geometries[0]: "7" – expected an arc that is there',
    ])
    expect(lines(good.replace('[0,51]', '[420000,51]'))).toEqual([
      'boundaries.topojson: arcs[0]: expected positions in degrees (WGS84)',
    ])
  })

  test('a methodology that no file can be read beside, without repeating itself', () => {
    expect(
      problemLines(tinyWith('methodology.json', () => JSON.stringify({ ...tinyMethodology(), version: 2 }))),
    ).toEqual(['methodology.json:1: version: "2" – expected 1'])
  })
})
