import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { openSnapshot, type OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { describeShared, sharedDataset, sharedFolder, sharedGolden } from '#test/support/shared-datasets.ts'
import { valueOf } from '#test/support/value-of.ts'

const indexAnswer = z.object({ score: z.number(), rank: z.number() })
const goldenSchema = z.array(
  z.object({
    dataset: z.string(),
    scenario: scenarioSchema,
    baseline: z.number(),
    listed: z.number(),
    entering: z.number(),
    leaving: z.number(),
    not_ranked: z.record(z.string(), z.number()),
    first_entering: z.array(z.string()),
    first_leaving: z.array(z.string()),
    listed_codes_sha256: z.string(),
    sample: z.object({ area_code: z.string() }).catchall(z.union([indexAnswer, z.string()])),
  }),
)

const golden =
  sharedFolder === null
    ? []
    : goldenSchema.parse(JSON.parse(readFileSync(sharedGolden('scenarios.json'), 'utf8')))

const opened = new Map<string, Promise<OpenedDataset>>()
function open(name: string): Promise<OpenedDataset> {
  const known = opened.get(name)
  if (known !== undefined) return known
  const opening = readPackage(sharedDataset(name)).then((read) => openSnapshot(toSnapshot(valueOf(read))))
  opened.set(name, opening)
  return opening
}

describeShared('golden scenarios', () => {
  it.each(golden.map((answer) => [answer.dataset, JSON.stringify(answer.scenario), answer] as const))(
    '%s %s',
    async (name, _scenario, answer) => {
      const dataset = await open(name)
      const scoring = scoreDataset(dataset, answer.scenario)
      if (!scoring.ok) throw new Error(JSON.stringify(scoring.issues))
      const { comparison, scores } = scoring.value
      const { codes, count } = dataset.snapshot.areas
      const codesOf = (areas: readonly number[]) => areas.map((area) => codes[area] ?? '').sort()

      expect({
        baseline: comparison.baseline,
        listed: comparison.scenario,
        entering: comparison.entering.length,
        leaving: comparison.leaving.length,
        not_ranked: Object.fromEntries(scores.indices.map(({ code, ranked }) => [code, count - ranked])),
        first_entering: codesOf(comparison.entering).slice(0, 3),
        first_leaving: codesOf(comparison.leaving).slice(0, 3),
        listed_codes_sha256: createHash('sha256')
          .update(codesOf([...comparison.entering, ...comparison.staying]).join('\n'))
          .digest('hex'),
      }).toEqual({
        baseline: answer.baseline,
        listed: answer.listed,
        entering: answer.entering,
        leaving: answer.leaving,
        not_ranked: answer.not_ranked,
        first_entering: answer.first_entering,
        first_leaving: answer.first_leaving,
        listed_codes_sha256: answer.listed_codes_sha256,
      })

      const area = codes.indexOf(answer.sample.area_code)
      for (const { code, score, rank } of scores.indices) {
        const expected = indexAnswer.parse(answer.sample[code])
        expect(rank[area]).toBe(expected.rank)
        expect(score[area]).toBeCloseTo(expected.score, 8)
      }
    },
  )

  it('holds the 22 scenarios that METHOD names', () => {
    expect(golden).toHaveLength(22)
  })
})
