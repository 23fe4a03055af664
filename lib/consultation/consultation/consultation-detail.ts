import type { QuestionOption } from '#lib/consultation/question/question-options.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Stage } from './stage-of.ts'

/** One change to the method that people are asked about. */
export type ProposalDetail = {
  readonly id: string
  /** In addresses: "leave-civic-assets-out". */
  readonly code: string
  /** 1, 2, 3 … in the consultation. */
  readonly position: number
  readonly title: string
  /** What would change, in plain language. */
  readonly change: string
  readonly why: string
  /** Canonical, about the consultation's dataset version. */
  readonly scenario: Scenario
}

/** A report, a dive into the data or a briefing that people should know. */
export type EvidenceDetail = {
  readonly id: string
  /** The proposal that it is about; null = all of them. */
  readonly proposalCode: string | null
  readonly position: number
  readonly title: string
  readonly publisher: string
  /** The day it was published, "2026-05-31". */
  readonly published: string
  readonly link: string
}

export type QuestionKind = 'free_text' | 'single_choice' | 'multiple_choice' | 'agreement'

/** One question as it is asked now: the words are those of its newest version. */
export type QuestionDetail = {
  readonly id: string
  /** The order in which it is asked, from 1. */
  readonly position: number
  readonly kind: QuestionKind
  /** About the person who answers; never required. */
  readonly aboutYou: boolean
  /** The proposal that it is about; null = none. */
  readonly proposalCode: string | null
  /** The number of the newest version: what an answer is stored with. */
  readonly version: number
  readonly wording: string
  /** May be empty. */
  readonly hint: string
  /** What can be chosen; empty for free text. */
  readonly options: readonly QuestionOption[]
  /** What is different from the version before, for respondents; empty for the first version. */
  readonly changeNote: string
}

/** A consultation with all that people read before they answer. */
export type ConsultationDetail = {
  /** In addresses: "left-behind-areas-2026". */
  readonly id: string
  readonly title: string
  /** Plain language; an empty line separates paragraphs. */
  readonly summary: string
  /** The dataset version that it is about, "demo-england@1.0.0". */
  readonly datasetId: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly signedOffAt: Date | null
  readonly outcomePublishedAt: Date | null
  /** A refusal needs a second moderator. */
  readonly secondOpinion: boolean
  /** Part of the demonstration. */
  readonly invented: boolean
  readonly stage: Stage
  /** By position. */
  readonly proposals: readonly ProposalDetail[]
  /** By position. */
  readonly evidence: readonly EvidenceDetail[]
  /** By position. */
  readonly questions: readonly QuestionDetail[]
}
