import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { ConsultationFacts, EvidenceFacts } from './consultation-facts.ts'
import { evidenceView, type EvidenceView } from './evidence-view.ts'
import type { ProposalRow } from './proposal-row.ts'
import { stageView, type StageView } from './stage-view.ts'

/** A consultation as its page shows it. */
export type ConsultationView = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly stage: StageView
  readonly invented: boolean
  readonly noun: AreaNoun
  readonly rows: readonly ProposalRow[]
  /** Evidence about no proposal in particular first, then by proposal. */
  readonly evidence: readonly EvidenceView[]
  readonly questions: number
}

/**
 * A consultation as its page shows it at a moment.
 *
 * Example: a summary of two paragraphs with an empty line between them gives two `paragraphs`.
 */
export function consultationView(
  facts: ConsultationFacts,
  { rows, noun, now }: { rows: readonly ProposalRow[]; noun: AreaNoun; now: Date },
): ConsultationView {
  return {
    title: facts.title,
    paragraphs: paragraphs(facts.summary),
    stage: stageView(facts, now),
    invented: facts.invented,
    noun,
    rows,
    evidence: inOrder(facts).map(evidenceView),
    questions: facts.questions.length,
  }
}

/** The paragraphs of a text: an empty line separates them. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

function inOrder({ evidence, proposals }: ConsultationFacts): EvidenceFacts[] {
  const place = ({ proposalCode }: EvidenceFacts) => proposals.findIndex(({ code }) => code === proposalCode)
  return [...evidence].sort((a, b) => place(a) - place(b))
}
