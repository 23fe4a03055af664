import { grace } from '#lib/consultation/response/arrival.ts'
import type { Issue } from '#lib/result/result.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { OutcomeChoice } from './outcome-choices.ts'

type Draft = {
  readonly closesAt: Date
  readonly summary: string
  readonly scenario: Scenario | null
  readonly decisions: readonly {
    readonly code: string
    readonly title: string
    readonly choice: OutcomeChoice | null
  }[]
}

/**
 * Everything that is in the way of publishing an outcome, in words for whoever writes it; nothing when it is ready.
 *
 * Example: one without a summary about two proposals of which one is undecided has two problems, at `summary` and at
 * `decisions.<code>`, and a third at `scenario` while no method is chosen.
 */
export function outcomeProblems({ closesAt, summary, scenario, decisions }: Draft, now: Date): Issue[] {
  const problems: Issue[] = []
  const problem = (path: string, message: string) => problems.push({ path, message })
  if (now.getTime() <= closesAt.getTime() + grace)
    problem(
      'closesAt',
      'Wait until 15 minutes after the closing: responses that were being written still come in',
    )
  if (summary === '') problem('summary', 'Say in plain language what was decided')
  if (scenario === null) problem('scenario', 'Choose the method that the final list is made with')
  for (const { code, title, choice } of decisions)
    if (choice === null) problem(`decisions.${code}`, `Say what was decided about “${title}”`)
  const adopted = decisions.some(({ choice }) => choice === 'adopted' || choice === 'adopted_with_changes')
  if (adopted && scenario !== null && Object.keys(scenario).length === 0)
    problem(
      'scenario',
      'A proposal is adopted, but the final method is the current one: choose the new method',
    )
  return problems
}
