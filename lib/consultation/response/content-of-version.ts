import { emptyContent, type DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'

type Version = Pick<DraftContent, 'organisation' | 'name' | 'areaCode' | 'publication' | 'scenarioTitle'> & {
  readonly kind: NonNullable<DraftContent['kind']>
  readonly scenario: unknown
  readonly answers: readonly {
    readonly questionId: string
    readonly questionVersion: number
    readonly text: string
    readonly choices: string[]
  }[]
}

/** What was sent, as the form has it, to be read or changed. `email`: plain; empty = none was left. */
export function contentOfVersion(version: Version, email: string): DraftContent {
  const { kind, organisation, name, areaCode, publication, scenario, scenarioTitle, answers } = version
  const said = answers.map(
    ({ questionId, questionVersion, text, choices }) =>
      [questionId, { text, choices, version: questionVersion }] as const,
  )
  return {
    ...emptyContent,
    ...{ kind, organisation, name, areaCode, publication, scenarioTitle, email },
    scenario: scenario === null ? null : scenarioSchema.parse(scenario),
    answers: Object.fromEntries(said),
  }
}
