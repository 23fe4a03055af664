import type { ModerationState, RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import type { ScenarioCard } from '#lib/view/moderation/scenario-card.ts'

export type ReasonChoice = { readonly code: string; readonly title: string }

/** One text of a response. `key` null: nothing is to be decided about it. */
export type PartView = {
  readonly key: string | null
  readonly title: string
  readonly text: string
  readonly choices?: readonly string[]
  readonly aboutYou?: boolean
  readonly hints: readonly string[]
  readonly decision: {
    readonly action: string
    readonly reason: string | null
    readonly by: string
    /** Only a first opinion: a second moderator has to confirm it. */
    readonly first: boolean
    readonly redactedText: string | null
    readonly passages: readonly { readonly start: number; readonly end: number; readonly reason: string }[]
  } | null
}

/** A response as a moderator sees it. */
export type ItemView = {
  readonly id: string
  readonly reference: string
  readonly state: ModerationState
  readonly waitsFor: 'anybody' | 'second_moderator' | 'administrator'
  readonly heldFor: readonly string[]
  readonly receivedAt: Date
  readonly stamp: string
  readonly claim: { readonly by: string; readonly mine: boolean; readonly until: Date } | null
  readonly version: number
  readonly kind: RespondentKind
  /** Its name; empty when they named no ward. */
  readonly region: string
  readonly scenarioTitle: string
  readonly publication: 'named' | 'anonymous' | 'unpublished'
  readonly answers: readonly PartView[]
  readonly names: readonly PartView[]
  readonly earlier: readonly {
    readonly number: number
    readonly sentAt: Date
    readonly answers: readonly { readonly position: number; readonly text: string }[]
  }[]
  readonly notes: readonly {
    readonly id: string
    readonly text: string
    readonly createdAt: Date
    readonly by: string
  }[]
  readonly appeal: {
    readonly text: string
    readonly createdAt: Date
    readonly decidedAt: Date | null
    readonly upheld: boolean | null
    readonly mayDecide: boolean
  } | null
  readonly history: readonly {
    readonly sequence: string
    readonly at: Date
    readonly action: string
    readonly by: string
    readonly reason: string | null
  }[]
  readonly similar: {
    readonly sameWords: number
    readonly sameMethod: number
    readonly found: number
    readonly near: readonly {
      readonly id: string
      readonly reference: string
      readonly state: ModerationState
      readonly resemblance: number
    }[]
  }
  readonly card: ScenarioCard | null
}
