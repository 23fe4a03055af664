import { compare } from '#lib/scoring/compare.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { paragraphs } from '#lib/view/consultation/consultation-view.ts'
import { proposalRow, type ProposalRow } from '#lib/view/consultation/proposal-row.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { kindWords } from '#lib/view/moderation/moderation-words.ts'
import { choiceTable, type ChoiceTable } from './choice-table.ts'
import { finalView, type FinalView } from './final-view.ts'
import type { DecisionFacts, OutcomeChoice, OutcomeFacts } from './outcome-facts.ts'
import { recommendationWords } from './outcome-words.ts'

/** What was decided about one proposal, as the page shows it. */
export type DecisionView = {
  readonly row: ProposalRow
  readonly change: readonly string[]
  readonly choice: OutcomeChoice | null
  readonly reasons: readonly string[]
  readonly tables: readonly ChoiceTable[]
  readonly themes: readonly { readonly id: string; readonly name: string; readonly responses: number }[]
  /** `who`: "Organisation, Friends of the Hall". */
  readonly responses: readonly { readonly reference: string; readonly who: string }[]
  readonly recommendation: {
    readonly words: string
    readonly reasons: readonly string[]
    readonly dissents: readonly (readonly string[])[]
  } | null
  /** The final list beside the list of this proposal alone; null while no final method is chosen. */
  readonly beside: { readonly both: number; readonly onlyFinal: number; readonly onlyProposal: number } | null
}

/** An outcome as its page shows it. */
export type OutcomeView = {
  readonly title: string
  readonly asked: readonly string[]
  readonly opened: string
  readonly closed: string
  /** null = a draft. */
  readonly published: string | null
  /** What is shown was corrected later: the number of its version; null = it stands. */
  readonly earlier: number | null
  /** Newest first. `before`: the number of the version that it corrected. */
  readonly corrections: readonly { readonly at: string; readonly note: string; readonly before: number }[]
  readonly invented: boolean
  readonly noun: AreaNoun
  readonly summary: readonly string[]
  readonly counted: string
  readonly said: { readonly received: number; readonly cleared: number; readonly published: number }
  readonly decisions: readonly DecisionView[]
  readonly final: FinalView | null
}

/** Every list that an outcome speaks of; `proposals` in the order of its decisions. */
type Lists = {
  readonly final: ScoredScenario | null
  readonly proposals: readonly { readonly scored: ScoredScenario }[]
  readonly isCurrent: boolean
}

/**
 * An outcome as its page shows it. Every number in it is counted (`facts.figures`) or computed from the lists.
 *
 * Throws RangeError when a decision has no list.
 */
export function outcomeView(facts: OutcomeFacts, { final, proposals, isCurrent }: Lists): OutcomeView {
  const { consultation, figures } = facts
  const decisions = facts.decisions.map((decision, at) => {
    const scored = proposals[at]?.scored
    if (scored === undefined) throw new RangeError('a decision has no list')
    return { scored, view: decisionView(facts, decision, { scored, final, isCurrent }) }
  })
  const snapshot = final?.snapshot ?? decisions[0]?.scored.snapshot
  return {
    title: consultation.title,
    asked: paragraphs(consultation.summary),
    opened: formatMoment(consultation.opensAt),
    closed: formatMoment(consultation.closesAt),
    published: facts.publishedAt === null ? null : formatMoment(facts.publishedAt),
    earlier: facts.version > facts.corrections.length ? null : facts.version,
    corrections: facts.corrections
      .map(({ number, at, note }) => ({ at: formatMoment(at), note, before: number - 1 }))
      .reverse(),
    invented: consultation.invented,
    noun: snapshot === undefined ? { one: 'area', many: 'areas' } : areaNoun(snapshot),
    summary: paragraphs(facts.summary),
    counted: formatMoment(new Date(figures.countedAt)),
    said: figures,
    decisions: decisions.map(({ view }) => view),
    final: final === null ? null : finalView(final, isCurrent),
  }
}

function decisionView(
  { consultation: { questions }, figures }: OutcomeFacts,
  decision: DecisionFacts,
  { scored, final, isCurrent }: { scored: ScoredScenario; final: ScoredScenario | null; isCurrent: boolean },
): DecisionView {
  const { proposal, choice, recommendation } = decision
  const about = questions.filter(({ proposalCode }) => proposalCode === proposal.code)
  const beside = final === null ? null : compare(scored.scores, final.scores)
  return {
    row: proposalRow(proposal, scored, isCurrent),
    change: paragraphs(proposal.change),
    choice,
    reasons: paragraphs(decision.reasons),
    tables: about.flatMap(({ id, wording }) =>
      figures.questions
        .filter(({ questionId }) => questionId === id)
        .map((counted) => choiceTable(counted, wording)),
    ),
    themes: figures.themes.filter(({ id }) => decision.themeIds.includes(id)),
    responses: decision.responses.map(({ reference, kind, name }) => ({
      reference,
      who: [kindWords[kind], name].filter((part) => part !== '').join(', '),
    })),
    recommendation: recommendation && {
      words: recommendationWords[recommendation.view],
      reasons: paragraphs(recommendation.reasons),
      dissents: recommendation.dissents.map(paragraphs),
    },
    beside: beside && {
      both: beside.staying.length,
      onlyFinal: beside.entering.length,
      onlyProposal: beside.leaving.length,
    },
  }
}
