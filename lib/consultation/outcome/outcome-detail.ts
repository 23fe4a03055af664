import type {
  ConsultationDetail,
  ProposalDetail,
} from '#lib/consultation/consultation/consultation-detail.ts'
import type { Issue } from '#lib/result/result.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { OutcomeChoice } from './outcome-choices.ts'
import type { OutcomeFigures } from './outcome-figures.ts'

/** What the panel recommended about a proposal, as everybody may read it: without names. */
export type PublicRecommendation = {
  readonly view: 'support' | 'support_with_changes' | 'oppose'
  readonly reasons: string
  readonly at: Date
  /** The reasons of those who did not agree. */
  readonly dissents: readonly string[]
}

/** A published response that a decision names. */
export type NamedResponse = {
  readonly reference: string
  readonly kind: 'individual' | 'organisation' | 'area_professional' | 'other'
  /** Of those who chose to be named; empty otherwise. */
  readonly name: string
}

/** What was decided about one proposal, and what that rests on. */
export type ProposalDecision = {
  readonly proposal: ProposalDetail
  /** null = not decided yet, in a draft. */
  readonly choice: OutcomeChoice | null
  readonly reasons: string
  readonly responses: readonly NamedResponse[]
  /** Ids of themes; their names and counts are in the figures. */
  readonly themeIds: readonly string[]
  readonly recommendation: PublicRecommendation | null
}

/** The outcome of a consultation: a draft, or as it was published. */
export type OutcomeDetail = {
  readonly consultation: ConsultationDetail
  /** null = a draft. */
  readonly publishedAt: Date | null
  readonly summary: string
  /** Of the final method, canonical; null = not chosen yet, in a draft. */
  readonly scenario: Scenario | null
  /** The engine that it was published with; empty for a draft. */
  readonly engine: string
  /** In the order of the proposals. */
  readonly decisions: readonly ProposalDecision[]
  readonly figures: OutcomeFigures
  /** Of what is shown: 1 is what was published first; 1 for a draft too. */
  readonly version: number
  /** What was corrected after the publication, oldest first. `number`: of the version that it made. */
  readonly corrections: readonly { readonly number: number; readonly at: Date; readonly note: string }[]
  /** What is in the way of publishing a draft. */
  readonly problems: readonly Issue[]
}
