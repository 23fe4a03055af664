import { beforeEach, describe, expect, it } from 'vitest'
import { checkClaim, type CheckedClaim } from '#lib/dataset/check-claim.ts'
import { forgetDatasets, openDataset } from '#lib/dataset/dataset-store.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { citation } from '#lib/scenario/citation.ts'
import { parseJson } from '#lib/web/parse-json.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
beforeEach(async () => {
  forgetDatasets()
  await publishDataset(await storeTiny())
})

const check = (text: string): Promise<CheckedClaim> => checkClaim(text, parseJson)

/** The citation of the tiny dataset without its halls. */
async function cited(): Promise<string> {
  const scoring = scoreDataset(await openDataset(), { indices: { cni: { domain_weights: { halls: 0 } } } })
  if (!scoring.ok) throw new Error('not scorable')
  return citation(scoring.value)
}

/** What is not as it was said. */
async function wrong(text: string): Promise<string[]> {
  const found = await check(text)
  if (found.kind !== 'checked') throw new Error(found.kind)
  return found.checks.filter(({ claimed, found: out }) => claimed !== out).map(({ what }) => what)
}

describe('checkClaim(text, parseJson)', () => {
  it('finds that a citation says what comes out: engine, data, scenario and how many are listed', async () => {
    const found = await check(await cited())
    if (found.kind !== 'checked') throw new Error(found.kind)
    expect(found.checks.map(({ what }) => what)).toEqual(['engine', 'digest', 'hash', 'listed'])
    expect(found.checks.every(({ claimed, found: out }) => claimed === out)).toBe(true)
    expect(found.dataNamed).toBe(true)
  })

  it('says what of a citation is not so', async () => {
    const line = await cited()
    const zeros = `sha256:${'0'.repeat(64)}`
    expect(await wrong(line.replace(/engine [\d.]+/, 'engine 0.9.0'))).toEqual(['engine'])
    expect(await wrong(line.replace(/sha256:\w{64}/, zeros))).toEqual(['digest'])
    expect(await wrong(line.replace(/(scenario \S+ \()sha256:\w{64}/, `$1${zeros}`))).toEqual(['hash'])
    expect(await wrong(line.replace(/\d+ listed$/, '99 listed'))).toEqual(['listed'])
    expect(await wrong(line.replace('cni.halls=0', 'cni.halls=1'))).toContain('hash')
  })

  it('runs a scenario file on the current data, where there is nothing to compare', async () => {
    const found = await check('{"indices":{"cni":{"domain_weights":{"halls":0}}}}')
    expect(found).toMatchObject({ kind: 'checked', dataNamed: false, checks: [] })
  })

  it.each([
    ['{"indices":', ': The file is not JSON'],
    ['{"indices":{"cni":{"domain_weights":{"halls":"much"}}}}', 'indices.cni.domain_weights.halls'],
    ['{"indices":{"cni":{"domain_weights":{"nothing":0}}}}', 'indices.cni.domain_weights.nothing'],
    ['{"indices":{"cni":{"domain_weights":{"halls":0,"pubs":0}}}}', 'indices.cni'],
    ['/sandbox?cni.halls=much', 'cni.halls'],
    ['/sandbox?cni.nothing=0', 'cni.nothing'],
    ['somebody said so', 'citation'],
  ])('names the place of what is wrong in %s', async (text, place) => {
    const found = await check(text)
    if (found.kind !== 'unusable') throw new Error(found.kind)
    expect(found.issues.map(({ path, message }) => `${path}: ${message}`).join()).toContain(place)
  })

  it('says which data it does not have', async () => {
    const line = (await cited()).replace('tiny@1.0.0', 'tiny@9.9.9')
    expect(await check(line)).toEqual({ kind: 'no-data', dataset: 'tiny@9.9.9' })
  })
})
