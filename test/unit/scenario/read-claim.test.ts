import { describe, expect, it } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { citation, readCitation } from '#lib/scenario/citation.ts'
import { readClaim } from '#lib/scenario/read-claim.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const toy = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], green: ['parks'] })]),
  indicators: [
    { code: 'pubs', values: [4, 3, 2, 1] },
    { code: 'parks', values: [1, 1, 1, 9] },
  ],
  areas: 4,
})
const digest = `sha256:${'a'.repeat(64)}`
const snapshot = { ...toy, dataset: { ...toy.dataset, digest } }
const scored = (green: number) => {
  const scoring = scoreDataset(openSnapshot(snapshot), { indices: { need: { domain_weights: { green } } } })
  if (!scoring.ok) throw new Error('not scorable')
  return scoring.value
}
const claimOf = (text: string) => {
  const claim = readClaim(text)
  if (!claim.ok) throw new Error(claim.issues[0]?.message)
  return claim.value
}

describe('citation(scored)', () => {
  it('names engine, data, scenario and result in one line, which readCitation reads again', () => {
    const found = scored(0)
    const line = citation(found)
    expect(line).toMatch(
      /^Reweigh engine [\d.]+, data toy@1\.0\.0 \(sha256:a{64}\), scenario need\.green=0 \(sha256:\w{64}\), 2 listed$/,
    )
    expect(readCitation(line)).toEqual({
      ...{
        engine: '1.0.0',
        dataset: 'toy@1.0.0',
        digest,
        scenario: 'need.green=0',
        hash: found.hash,
        listed: 2,
      },
    })
    expect(readCitation(`See ${line.replaceAll(', ', ',\n  ')}.`)?.hash).toBe(found.hash)
    expect(readCitation(citation(scored(100)))?.scenario).toBe('')
  })
})

describe('readClaim(text)', () => {
  const fields = [['need.green', '0']]

  it('reads citations, links to pages and answers, and scenario files', () => {
    expect(claimOf(citation(scored(0)))).toMatchObject({
      dataset: 'toy@1.0.0',
      listed: 2,
      scenario: { fields },
    })
    for (const link of [
      'https://reweigh.example/sandbox?dataset=toy@1.0.0&need.green=0&sort=name',
      '/summary?dataset=toy%401.0.0&need.green=0',
      'https://reweigh.example/api/v1/score/1.0.0/toy@1.0.0/need.green=0.csv',
      '/api/v1/score/1.0.0/toy@1.0.0/need.green=0/areas.csv',
      `https://reweigh.example/verify?citation=${encodeURIComponent(citation(scored(0)))}`,
    ]) {
      expect([link, claimOf(link)]).toMatchObject([link, { dataset: 'toy@1.0.0', scenario: { fields } }])
    }
    expect(claimOf('/api/v1/score/1.0.0/toy@1.0.0/baseline').scenario).toEqual({ fields: [] })
    expect(claimOf(' {"cuts": {}} ').scenario).toEqual({ file: '{"cuts": {}}' })
  })

  it.each([
    ['', 'Paste a citation'],
    ['hello world', 'no citation, no link'],
    ['javascript:alert(1)', 'no citation, no link'],
    [`sha256:${'b'.repeat(64)}`, 'This is a fingerprint'],
    [`/${'x'.repeat(80_000)}`, 'too long'],
    ['https://', 'no citation, no link'],
  ])('says why %j cannot be checked', (text, why) => {
    const claim = readClaim(text)
    expect(claim.ok ? '' : claim.issues[0]?.message).toContain(why)
  })
})
