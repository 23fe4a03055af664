import { describe, expect, test } from 'vitest'
import { fromCoinr } from '#lib/dataset/coinr/from-coinr.ts'
import { wholeWeights } from '#lib/dataset/coinr/whole-weights.ts'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'

/** As `write.csv` of R writes a coin's data frames: row numbers first, NA for what is missing, all texts quoted. */
const data = `"","uCode","uName","Time","Pop_group","GDP","Pubs","Halls","Income"
"1","AUT","Austria",2018,"Large",400,1.5,20,3
"2","BEL","Belgium",2018,NA,500,NA,10,4
"3","NAM","Namibia",2018,"Small",NA,2.5,30,5
`
const meta = `"Level","iCode","iName","Direction","Weight","Unit","Target","Parent","Type"
1,"Pubs","Public houses",-1,0.5,"Number",9,"Places","Indicator"
1,"Halls","Halls",-1,0.25,"Number",9,"Places","Indicator"
1,"Income","Income",1,1,"Euro",9,"Money","Indicator"
2,"Places","Places to meet",1,0.6,"Score",NA,"Index","Aggregate"
2,"Money","Money",1,0.4,"Score",NA,"Index","Aggregate"
3,"Index","Need",1,1,"Score",NA,NA,"Aggregate"
NA,"GDP","GDP",NA,NA,"Euro",NA,NA,"Denominator"
NA,"Pop_group","Population group",NA,NA,NA,NA,NA,"Group"
`

function read(iData: string, iMeta: string) {
  const log = createProblemLog()
  const encoder = new TextEncoder()
  const made = fromCoinr(encoder.encode(iData), encoder.encode(iMeta), { name: 'coin', title: 'Coin' }, log)
  return { made, problems: log.problems().map(problemLine) }
}

test('fromCoinr makes a package of what R wrote, with COINr’s usual calculation', () => {
  const { made, problems } = read(data, meta)
  expect(problems).toEqual([])
  expect(made?.texts.get('values.csv')).toBe(
    'area_code,Pubs,Halls,Income\nAUT,1.5,20,3\nBEL,,10,4\nNAM,2.5,30,5\n',
  )
  expect(made?.texts.get('areas.csv')?.split('\n')[1]).toBe('AUT,Austria,,,,,')
  expect(made?.texts.get('indicators.csv')).toContain(
    '\nPubs,Public houses,,Number,-1,illustrative,,2018,area\n',
  )
  expect(JSON.parse(made?.texts.get('methodology.json') ?? '')).toMatchObject({
    classification: { cuts: [{ index: 'Index', worst_share: 0.1 }] },
    indices: [
      {
        ...{ code: 'Index', name: 'Need', score_scale: 100 },
        domains: [
          {
            code: 'Places',
            weight: 6,
            normalisation: 'min_max',
            indicators: [{ weight: 50 }, { weight: 25 }],
          },
          { code: 'Money', weight: 4, indicators: [{ code: 'Income', weight: 1 }] },
        ],
      },
    ],
  })
  expect(made?.notes).toEqual([
    expect.stringContaining('does not say how to calculate'),
    'A package has no place for GDP, Pop_group.',
  ])
})

test('fromCoinr takes an index of two levels as one domain', () => {
  const flat = meta
    .replace(/^[23],"(Places|Money|Index)".*\n/gm, '')
    .replaceAll(/"(Places|Money)"/g, '"Need"')
  const { made, problems } = read(data, `${flat}2,"Need","Need",1,1,"Score",NA,NA,"Aggregate"\n`)
  expect(problems).toEqual([])
  const { indices } = JSON.parse(made?.texts.get('methodology.json') ?? '') as {
    indices: { domains: { indicators: unknown[] }[] }[]
  } // the text was checked by fromCoinr
  expect(indices[0]?.domains.map(({ indicators }) => indicators.length)).toEqual([3])
})

describe('fromCoinr names every problem with file, row, column, value and what was expected', () => {
  test.each([
    [/"AUT"/, '"A T"', data, 'iData.csv:2: uCode: "A T" – expected a code: letters'],
    [/"BEL"/, '"AUT"', data, 'iData.csv:3: uCode: "AUT" – expected each code once, it is in row 2 too'],
    [/,10,4/, ',ten,4', data, 'iData.csv:3: Halls: "ten" – expected a number, or NA'],
    [
      /"Belgium",2018/,
      '"Belgium",2019',
      data,
      'iData.csv:3: Time: "2019" – expected the same time in every row',
    ],
    [/"Halls"/, '"Huts"', data, 'iData.csv:1: Huts: "Huts" – expected one of uCode'],
    [/"Halls"/, '"Huts"', data, 'iData.csv:1: Halls: expected a column called Halls'],
    [/"Halls","Halls",-1/, '"Halls","Halls",0', meta, 'iMeta.csv:3: Direction: "0" – expected 1 (more'],
    [/0.25,"N/, '-1,"N', meta, 'iMeta.csv:3: Weight: "-1" – expected a number from 0, or NA'],
    [/0.25,"N/, 'NA,"N', meta, 'iMeta.csv:3: Weight: "NA" – expected a number from 0'],
    [
      /"Places","Ind/,
      '"Index","Ind',
      meta,
      'iMeta.csv:2: Parent: "Index" – expected the iCode of an aggregate of Level 2',
    ],
    [/^3,/m, '4,', meta, 'iMeta.csv:7: Level: "4" – expected 1 for an indicator, 2 or 3'],
    [/"Halls","Halls"/, '"Ha.lls","Halls"', meta, 'iMeta.csv:3: iCode: "Ha.lls" – expected a code'],
    [/NA,NA,"Agg/, 'NA,"Money","Agg', meta, 'iMeta.csv:7: Parent: "Money" – expected NA'],
    [/"Group"$/m, '"Crowd"', meta, 'iMeta.csv:9: Type: "Crowd" – expected Indicator or'],
    [/,"Direction"/, ',"Way"', meta, 'iMeta.csv:1: Direction: expected a column called Direction'],
  ])('%s → %s', (from, to, text, expected) => {
    const wrong = text.replace(from, to)
    const { made, problems } = text === data ? read(wrong, meta) : read(data, wrong)
    expect(made).toBeNull()
    expect(problems.join('\n')).toContain(expected)
  })

  test('what cannot be calculated is refused too', () => {
    const { made, problems } = read(
      data,
      meta.replaceAll(/0\.[56]|0\.25|0\.4|,1,1,/g, (it) => (it === ',1,1,' ? ',1,0,' : '0')),
    )
    expect(made).toBeNull()
    expect(problems.join('\n')).toContain('a baseline that can be scored')
  })
})

test.each([
  [[0.5, 0.25], [50, 25], true],
  [[1, 3], [1, 3], true],
  [[2000, 500], [1000, 250], true],
  [[1 / 3, 1], [333, 1000], false],
  [[1e-9, 1], [1, 1000], false],
  [[0, 0], [0, 0], true],
])('wholeWeights(%j) is %j, exact: %s', (weights, expected, exact) => {
  expect(wholeWeights(weights)).toEqual({ weights: expected, exact })
})
