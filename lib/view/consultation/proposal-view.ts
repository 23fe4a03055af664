import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { areaRow, type AreaRow } from '#lib/view/areas/area-row.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import type { ConsultationFacts, ProposalFacts, QuestionFacts } from './consultation-facts.ts'
import { paragraphs } from './consultation-view.ts'
import { evidenceView, type EvidenceView } from './evidence-view.ts'
import { proposalRow, type ProposalRow } from './proposal-row.ts'
import { stageView, type StageView } from './stage-view.ts'

/** One proposal as its page shows it. */
export type ProposalView = {
  readonly row: ProposalRow
  readonly stage: StageView
  readonly invented: boolean
  readonly noun: AreaNoun
  readonly change: readonly string[]
  readonly why: readonly string[]
  /** The settings that change, in words: computed from the scenario. */
  readonly settings: readonly { readonly title: string; readonly detail: string }[]
  /** By name. */
  readonly entering: readonly AreaRow[]
  readonly leaving: readonly AreaRow[]
  readonly evidence: readonly EvidenceView[]
  readonly questions: readonly Pick<QuestionFacts, 'id' | 'wording' | 'changeNote'>[]
  readonly before: ProposalFacts | null
  readonly after: ProposalFacts | null
}

/**
 * One proposal as its page shows it at a moment.
 *
 * `scored`: the proposal's scenario on the consultation's dataset version. Evidence and questions are those about this
 * proposal; evidence about all of them is on the consultation's page.
 */
export function proposalView(
  consultation: ConsultationFacts,
  proposal: ProposalFacts,
  { scored, current, now }: { scored: ScoredScenario; current: boolean; now: Date },
): ProposalView {
  const row = proposalRow(proposal, scored, current)
  const { snapshot, comparison } = scored
  const method = buildSandboxMethod(snapshot)
  const about = <Part extends { readonly proposalCode: string | null }>(parts: readonly Part[]) =>
    parts.filter(({ proposalCode }) => proposalCode === proposal.code)
  const at = consultation.proposals.findIndex(({ code }) => code === proposal.code)
  return {
    row,
    stage: stageView(consultation, now),
    invented: consultation.invented,
    noun: areaNoun(snapshot),
    change: paragraphs(proposal.change),
    why: paragraphs(proposal.why),
    settings: changesInWords(method, settingsOf(method, fieldsOfQuery(row.query))),
    entering: byName(scored, comparison.entering),
    leaving: byName(scored, comparison.leaving),
    evidence: about(consultation.evidence).map(evidenceView),
    questions: about(consultation.questions),
    before: consultation.proposals[at - 1] ?? null,
    after: consultation.proposals[at + 1] ?? null,
  }
}

const byName = (scored: ScoredScenario, areas: readonly number[]): AreaRow[] =>
  areas.map((area) => areaRow(scored, area)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
