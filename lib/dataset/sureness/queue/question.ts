import { createHash } from 'node:crypto'
import { z } from 'zod'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { subjectOfScored } from '#lib/dataset/sureness/on-threads.ts'
import { robustnessInShares } from '#lib/dataset/sureness/robustness-work.ts'
import { sensitivityInShares } from '#lib/dataset/sureness/sensitivity-work.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import type { InShares } from './in-shares.ts'

/** Counts up when what workers write for one another changes, so that those of two versions never mix their shares. */
const form = 1

const plan = {
  seed: z.int(),
  drawing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anywhere') }),
    z.strictObject({ kind: z.literal('nudged'), range: z.number() }),
  ]),
  varied: z
    .array(z.strictObject({ index: z.string(), domains: z.boolean(), indicators: z.boolean() }))
    .readonly(),
  choices: z.array(z.enum(choices)).readonly(),
}

const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('robustness'), plan: z.strictObject({ runs: z.int(), ...plan }) }),
  z.strictObject({ kind: z.literal('sensitivity'), plan: z.strictObject({ evaluations: z.int(), ...plan }) }),
])

const schema = z.strictObject({
  form: z.literal(form),
  /** `<name>@<version>`. */
  dataset: z.string(),
  /** Engine, digest of the dataset and hash of the scenario: a worker must come to the same ones. */
  subject: z.string(),
  /** Canonical. */
  scenario: scenarioSchema,
  asked,
})

/** What is asked of an analysis. */
export type AskedAnalysis = z.infer<typeof asked>

/** All that a worker on another machine has to know of an analysis, as it is stored; nothing about who asked. */
export type Question = z.infer<typeof schema>

/** What is asked about a scenario, to be stored. */
export function questionOf(scored: ScoredScenario, asked: AskedAnalysis): Question {
  const { name, version } = scored.snapshot.dataset
  const { key: subject } = subjectOfScored(scored)
  return { form, dataset: `${name}@${version}`, subject, scenario: scored.settled.canonical, asked }
}

/** The name of a question: the same for all who ask the same, on whatever server. */
export const keyOfQuestion = (question: Question): string =>
  createHash('sha256').update(canonicalJson(question)).digest('hex')

/**
 * Makes a stored question ready to be worked on.
 *
 * Throws Error when this process has another engine or reads the question otherwise than the server that asked; ServiceError
 * `NotFound` or `Unavailable` when the dataset version cannot be opened.
 */
export async function analysisOf(stored: unknown): Promise<InShares<Memorable>> {
  const question = schema.parse(stored)
  const scoring = scoreDataset(await openDataset(question.dataset), question.scenario)
  if (!scoring.ok || subjectOfScored(scoring.value).key !== question.subject) {
    throw new Error('The question was asked by a server of another version.')
  }
  return inShares(scoring.value, question.asked)
}

/** An analysis cut into shares. Throws ServiceError `Unscorable` when nothing varies. */
export const inShares = (scored: ScoredScenario, asked: AskedAnalysis): InShares<Memorable> =>
  asked.kind === 'robustness'
    ? robustnessInShares(scored, asked.plan)
    : sensitivityInShares(scored, asked.plan)
