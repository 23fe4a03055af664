import type { Scenario } from '#lib/scenario/scenario.ts'

/** What the pages need to know of a proposal. */
export type ProposalFacts = {
  readonly code: string
  readonly position: number
  readonly title: string
  readonly change: string
  readonly why: string
  readonly scenario: Scenario
}

/** What the pages need to know of a piece of evidence. `published`: "2026-05-31". */
export type EvidenceFacts = {
  readonly id: string
  readonly proposalCode: string | null
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly link: string
}

/** What the pages need to know of a question. */
export type QuestionFacts = {
  readonly id: string
  readonly position: number
  readonly aboutYou: boolean
  readonly proposalCode: string | null
  readonly wording: string
  readonly changeNote: string
}

/** The dates of a consultation and what follows from them. */
export type StageDates = {
  readonly stage: 'draft' | 'planned' | 'open' | 'analysing' | 'outcome_published'
  readonly opensAt: Date
  readonly closesAt: Date
  readonly outcomePublishedAt: Date | null
}

/** What the pages need to know of a consultation: a part of what `readConsultation` gives. */
export type ConsultationFacts = StageDates & {
  readonly title: string
  readonly summary: string
  readonly invented: boolean
  readonly proposals: readonly ProposalFacts[]
  readonly evidence: readonly EvidenceFacts[]
  readonly questions: readonly QuestionFacts[]
}
