import { queryText, scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { restsOnIllustration } from '#lib/view/rests-on-illustration.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { scoreLinks } from '#lib/view/score-answer.ts'
import { totalPopulation } from '#lib/view/total-population.ts'
import { currentMethod } from './read-method.ts'

/** A proposal of the open consultation that can be compared. `text`: its method as addresses of comparisons write it. */
export type ComparableProposal = { readonly title: string; readonly text: string }

/** One of the methods that stand side by side. */
export type ComparedMethod = {
  /** A, B, C or D, by its place. */
  readonly letter: string
  /** A heading, and words inside a sentence about lists. */
  readonly name: string
  readonly inSentence: string
  readonly kind: 'current' | 'proposal' | 'own'
  /** The method as the address of a comparison writes it. */
  readonly text: string
  /** The query of the other pages with this method. */
  readonly query: string
  readonly listed: number
  /** People who live in listed areas; null = not known. */
  readonly people: number | null
  /** Against the current method. */
  readonly entering: number
  readonly leaving: number
  readonly illustrative: boolean
  readonly csv: string
  readonly hash: string
}

/** How addresses of comparisons write a scored method. Example: the current method is "current". */
export function textOfMethod({ snapshot, settled }: ScoredScenario): string {
  const text = queryText(scenarioFields(snapshot.methodology, settled.readable))
  return text === '' ? currentMethod : text
}

/**
 * A method beside others. Its name follows from what it is, so that no link can call it something else: the current one, a
 * proposal of the open consultation that says the same, or somebody's own.
 */
export function comparedMethod(
  scored: ScoredScenario,
  at: number,
  {
    proposals,
    current,
    several,
  }: {
    readonly proposals: readonly ComparableProposal[]
    /** Whether an address without a dataset means this one. */
    readonly current: boolean
    /** Several of the methods are somebody's own. */
    readonly several: boolean
  },
): ComparedMethod {
  const { snapshot, settled, comparison, hash } = scored
  const { name, version } = snapshot.dataset
  const letter = 'ABCDEFGH'.charAt(at)
  const text = textOfMethod(scored)
  return {
    letter,
    ...nameOf(text, letter, proposals, several),
    text,
    query: sandboxQuery(
      { id: `${name}@${version}`, current },
      scenarioFields(snapshot.methodology, settled.readable),
    ),
    listed: comparison.scenario,
    people: totalPopulation(snapshot.areas.population, comparison.staying, comparison.entering),
    entering: comparison.entering.length,
    leaving: comparison.leaving.length,
    illustrative: restsOnIllustration(snapshot.indicators, settled.methodology),
    csv: scoreLinks(scored).csv,
    hash,
  }
}

function nameOf(
  text: string,
  letter: string,
  proposals: readonly ComparableProposal[],
  several: boolean,
): Pick<ComparedMethod, 'name' | 'inSentence' | 'kind'> {
  if (text === currentMethod)
    return { name: 'Current method', inSentence: 'the current list', kind: 'current' }
  const proposal = proposals.find((candidate) => candidate.text === text)
  if (proposal !== undefined) {
    return { name: `Proposal: ${proposal.title}`, inSentence: `“${proposal.title}”`, kind: 'proposal' }
  }
  return several
    ? { name: `Method ${letter}`, inSentence: `method ${letter}`, kind: 'own' }
    : { name: 'Your method', inSentence: 'yours', kind: 'own' }
}
