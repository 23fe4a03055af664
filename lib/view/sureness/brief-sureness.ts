import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { firmness, type Firmness } from '#lib/scoring/robustness/firmness.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { firmnessName } from './firmness-words.ts'
import type { RobustnessAnswer } from './robustness-answer.ts'

/** How often the reruns of a method list one area. `share`: 0 to 1. */
export type AreaSureness = { readonly runs: number; readonly share: number }

/** How firm the areas on a list are: how many of each class. */
export type ListSureness = { readonly runs: number; readonly onList: Readonly<Record<Firmness, number>> }

/** How sure an area's place is, by its position. */
export const areaSureness = ({ runs, probability }: Robustness, area: number): AreaSureness => ({
  runs,
  share: probability[area] ?? 0,
})

/** How sure a list is as a whole. */
export const listSureness = (
  { scores }: ScoredScenario,
  { runs, probability }: Robustness,
): ListSureness => ({
  runs,
  onList: countClasses([...probability].filter((_, area) => scores.listed[area] === 1)),
})

/** The same from the answer of our own HTTP interface; null for anything else. An area that is not named never came up. */
export const readAreaSureness = (body: unknown, code: string): AreaSureness | null =>
  isAnswer(body)
    ? { runs: body.plan.runs, share: body.areas.find((area) => area.code === code)?.probability ?? 0 }
    : null

export const readListSureness = (body: unknown): ListSureness | null =>
  isAnswer(body)
    ? {
        runs: body.plan.runs,
        onList: countClasses(body.areas.flatMap(({ listed, probability }) => (listed ? [probability] : []))),
      }
    : null

/** Example: "Firm" and "listed in 97% of 1,000 reruns with other weights". */
export const areaSureWords = ({
  runs,
  share,
}: AreaSureness): { readonly name: string; readonly rest: string } => ({
  name: firmnessName(firmness(share)),
  rest: `listed in ${share === 0 ? 'none' : formatShare(share)} of ${formatCount(runs)} reruns with other weights`,
})

/** Example: "142 firm, 50 likely, 33 borderline in 1,000 reruns with other weights". */
export function listSureWords({ runs, onList }: ListSureness): string {
  const classes = [
    [onList.core, 'firm'],
    [onList.likely, 'likely'],
    [onList.marginal + onList.unlikely, 'borderline'],
  ] as const
  const named = classes.filter(([count]) => count > 0).map(([count, name]) => `${formatCount(count)} ${name}`)
  return `${named.length === 0 ? 'nothing listed' : named.join(', ')} in ${formatCount(runs)} reruns with other weights`
}

function countClasses(shares: readonly number[]): Record<Firmness, number> {
  const counts: Record<Firmness, number> = { core: 0, likely: 0, marginal: 0, unlikely: 0 }
  for (const share of shares) counts[firmness(share)]++
  return counts
}

/** Our own server made it from the same type, so two keys tell what it is. */
const isAnswer = (body: unknown): body is RobustnessAnswer =>
  typeof body === 'object' && body !== null && 'plan' in body && 'areas' in body
