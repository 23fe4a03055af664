import { apiResponsePath, apiResponsesPath } from '#lib/paths/api-paths.ts'
import { responsePath } from '#lib/paths/moderation-paths.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ListedResponse, ResponseAnswer, ResponsesAnswer } from './response-schemas.ts'

type Published = {
  readonly reference: string
  readonly receivedAt: Date
  readonly kind: ListedResponse['kind']
  readonly name: string
  readonly regionCode: string
  readonly redacted: boolean
}

type Listed = Published & { readonly withScenario: boolean; readonly words: string }

type One = Published & {
  readonly consultationId: string
  readonly scenario: Scenario | null
  readonly scenarioHash: string | null
  readonly scenarioTitle: string
  readonly datasetId: string
  readonly engine: string
  readonly answers: readonly {
    readonly position: number
    readonly wording: string
    readonly text: string
    readonly choices: readonly string[]
    readonly withheld: boolean
  }[]
}

const links = (reference: string) => ({ self: apiResponsePath(reference), page: responsePath(reference) })

const common = ({ reference, receivedAt, kind, name, regionCode, redacted }: Published) => ({
  ...{ reference, received_at: receivedAt.toISOString(), kind, name, region_code: regionCode, redacted },
})

/**
 * One page of published responses as the HTTP interface answers it.
 *
 * @param sought the query that was asked, without `after`
 */
export function responsesAnswer(
  {
    rows,
    found,
    next,
  }: { rows: readonly Listed[]; found: number; next: { receivedAt: string; id: string } | null },
  consultation: string,
  sought: Readonly<Record<string, string>>,
): ResponsesAnswer {
  return {
    consultation,
    found,
    responses: rows.map((row) => ({
      ...common(row),
      with_scenario: row.withScenario,
      words: row.words,
      links: links(row.reference),
    })),
    next: next && apiResponsesPath({ ...sought, after: `${next.receivedAt}_${next.id}` }),
  }
}

/** One published response as the HTTP interface answers it. */
export const responseAnswer = (one: One): ResponseAnswer => ({
  ...common(one),
  consultation: one.consultationId,
  answers: one.answers
    .map(({ position, wording, text, choices, withheld }) => ({
      ...{ position, question: wording, words: text, choices: [...choices], withheld },
    }))
    .sort((a, b) => a.position - b.position),
  scenario:
    one.scenario === null || one.scenarioHash === null
      ? null
      : {
          title: one.scenarioTitle,
          dataset: one.datasetId,
          engine: one.engine,
          scenario: one.scenario,
          scenario_hash: one.scenarioHash,
        },
  links: links(one.reference),
})
