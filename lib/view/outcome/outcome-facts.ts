import type { ConsultationFacts, ProposalFacts } from '#lib/view/consultation/consultation-facts.ts'
import type { RespondentKind } from '#lib/view/moderation/moderation-words.ts'

export type OutcomeChoice = 'adopted' | 'adopted_with_changes' | 'not_adopted'

export type CountByKind = Readonly<Record<RespondentKind, number>>

/** What was decided about one proposal, and what that rests on: a part of what `readOutcome` gives. */
export type DecisionFacts = {
  readonly proposal: ProposalFacts
  readonly choice: OutcomeChoice | null
  readonly reasons: string
  readonly responses: readonly {
    readonly reference: string
    readonly kind: RespondentKind
    readonly name: string
  }[]
  readonly themeIds: readonly string[]
  readonly recommendation: {
    readonly view: 'support' | 'support_with_changes' | 'oppose'
    readonly reasons: string
    readonly dissents: readonly string[]
  } | null
}

/** What was counted; `countedAt`: as ISO 8601. */
export type FigureFacts = {
  readonly countedAt: string
  readonly received: number
  readonly cleared: number
  readonly published: number
  readonly questions: readonly {
    readonly questionId: string
    readonly answered: CountByKind
    /** With the responses of one possible campaign counting 1 together. */
    readonly once: number
    readonly options: readonly {
      readonly label: string
      readonly chosen: CountByKind
      readonly once: number
    }[]
  }[]
  readonly themes: readonly { readonly id: string; readonly name: string; readonly responses: number }[]
}

/** What the page of an outcome needs to know: a part of what `readOutcome` gives. */
export type OutcomeFacts = {
  readonly consultation: ConsultationFacts
  readonly publishedAt: Date | null
  readonly summary: string
  readonly decisions: readonly DecisionFacts[]
  readonly figures: FigureFacts
  /** Of what is shown; 1 is what was published first. */
  readonly version: number
  readonly corrections: readonly { readonly number: number; readonly at: Date; readonly note: string }[]
}
