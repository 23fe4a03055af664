import { beforeAll, describe, expect, test } from 'vitest'
import { readEnsemble, readProposedWeights } from '#lib/consultation/ensemble/read-ensemble.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { db } from '#lib/db/database.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'
import { ensembleWorker, runEnsemble } from '#test/support/ensemble-worker.ts'

freshDatabase()
ensembleWorker()

let consultation: MadeConsultation
const call = callOf('panellist')

/** Canonical scenarios of the tiny dataset: pubs against halls, and cuts. */
const pubs = (weight: number, cut?: number): Scenario => ({
  ...(cut === undefined ? {} : { cuts: { cni: cut } }),
  indices: { cni: { domain_weights: { halls: 1, pubs: weight } } },
})
const submitted: readonly Scenario[] = [
  ...[0, 0, 0, 2, 2, 3, 7].map((weight) => pubs(weight)),
  pubs(0, 0.2),
  pubs(9, 0.5),
  { cuts: { cni: 0.5, imd: 0.5 } },
  {},
]

async function direct(scenarios: readonly Scenario[]): Promise<number[]> {
  const dataset = await openDataset(consultation.datasetId)
  const lists = scenarios.map((scenario) => {
    const scoring = scoreDataset(dataset, scenario)
    if (!scoring.ok) throw new Error('not scored')
    return scoring.value.scores.listed
  })
  return dataset.snapshot.areas.codes.map(
    (_, area) => lists.filter((listed) => listed[area] === 1).length / lists.length,
  )
}

const about = (counting = 'every_response') => ({ consultation: consultation.id, counting })
const sharesOf = async (counting?: string) => [...((await readEnsemble(call, about(counting)))?.shares ?? [])]

beforeAll(async () => {
  consultation = await makeConsultation()
  for (const scenario of submitted) await makeResponse(consultation, { scenario })
  await makeResponse(consultation)
  await makeResponse(consultation, { scenario: pubs(4), heldFor: ['honeypot'] })
  await makeResponse(consultation, { scenario: pubs(5), state: 'withdrawn', withdrawnAt: new Date() })
})

describe('readEnsemble(call, { consultation, counting }) after askEnsemble', () => {
  test('has computed nothing before it ran, and is for the panel to read', async () => {
    expect(await readEnsemble(call, about())).toBeNull()
    expect(await readProposedWeights(call, about())).toBeNull()
    await expect(readEnsemble(callOf('moderator'), about())).rejects.toMatchObject({ kind: 'Forbidden' })
  })

  test('gives each area the share of submitted scenarios that list it, as rerunning each of them does', async () => {
    expect(await runEnsemble(call, consultation.id)).toMatchObject({
      ...{ state: 'done', scenarios: 8, missing: 8, rerun: 8 },
    })
    const shares = await sharesOf()
    expect(shares).toEqual(await direct(submitted))
    expect(new Set(shares).size).toBeGreaterThan(1)
    expect(await readEnsemble(call, about())).toMatchObject({ scenarios: 8, weight: 11 })
  })

  test('counts equal scenarios once with campaigns once', async () => {
    const different = [...new Map(submitted.map((own) => [JSON.stringify(own), own])).values()]
    expect(await sharesOf('campaigns_once')).toEqual(await direct(different))
  })

  test('reruns only what is new, and follows what was added and withdrawn', async () => {
    const { id } = await makeResponse(consultation, { scenario: pubs(6) })
    await makeResponse(consultation, { scenario: pubs(7) })
    expect(await runEnsemble(call, consultation.id)).toMatchObject({ scenarios: 9, missing: 1, rerun: 1 })
    expect(await sharesOf()).toEqual(await direct([...submitted, pubs(6), pubs(7)]))
    await db().response.update({ where: { id }, data: { state: 'withdrawn', withdrawnAt: new Date() } })
    expect(await runEnsemble(call, consultation.id)).toMatchObject({ scenarios: 8, missing: 0, rerun: 0 })
    expect(await sharesOf()).toEqual(await direct([...submitted, pubs(7)]))
  })

  test('counts a scenario that cannot be scored for nothing', async () => {
    const before = await sharesOf()
    await makeResponse(consultation, { scenario: { indices: { cni: { domain_weights: { gone: 1 } } } } })
    expect(await runEnsemble(call, consultation.id)).toMatchObject({ state: 'done', missing: 1 })
    expect(await sharesOf()).toEqual(before)
  })
})

describe('readProposedWeights(call, { consultation, counting })', () => {
  async function weightsOf(id: string, counting?: string) {
    const weights = await readProposedWeights(call, {
      ...{ consultation: id, ...(counting === undefined ? {} : { counting }) },
    })
    if (weights === null) throw new Error('nothing was computed')
    return weights
  }

  test('gives distributions of every weight, and a median scenario that can be rerun', async () => {
    const other = await makeConsultation({ datasetId: consultation.datasetId })
    for (const weight of [0, 0, 3]) await makeResponse(other, { scenario: pubs(weight) })
    await runEnsemble(call, other.id)
    const every = await weightsOf(other.id, 'every_response')
    expect(every).toMatchObject({ scenarios: 2, responses: 3, weight: 3, datasetId: consultation.datasetId })
    expect(every.groups[0]).toMatchObject({ index: 'cni', domain: null, weight: 3 })
    expect(every.groups[0]?.members[0]).toMatchObject({
      ...{ code: 'pubs', published: 0.5, median: 0, leftOut: 2, raised: 1 },
    })
    expect(every.median.indices?.cni?.domain_weights).toEqual({ pubs: 0, halls: 1 })
    const once = await weightsOf(other.id)
    expect(once.groups[0]?.members[0]).toMatchObject({ median: 0.375, leftOut: 1, raised: 1 })
    expect(scoreDataset(await openDataset(other.datasetId), once.median).ok).toBe(true)
  })

  test('takes responses with the same words for one campaign, whatever they propose', async () => {
    const other = await makeConsultation({ datasetId: consultation.datasetId })
    for (const weight of [0, 3]) await makeResponse(other, { scenario: pubs(weight) })
    await db().responseVersion.updateMany({
      where: { response: { consultationId: other.id } },
      data: { textBands: [1, 2, 3] },
    })
    await runEnsemble(call, other.id)
    expect(await weightsOf(other.id)).toMatchObject({
      ...{ scenarios: 2, responses: 2, weight: 1 },
    })
  })

  test('says that nothing was proposed when nothing was, and the median is the current method', async () => {
    const other = await makeConsultation({ datasetId: consultation.datasetId })
    await runEnsemble(call, other.id)
    const weights = await weightsOf(other.id)
    expect(weights).toMatchObject({ scenarios: 0, weight: 0, median: {} })
    expect(weights.groups[0]?.members[0]).toMatchObject({ code: 'pubs', published: 0.5, median: NaN })
  })
})
