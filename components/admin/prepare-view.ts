import type { FormAction } from '#components/ui/form-state.ts'
import type { Issue } from '#lib/result/result.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { ProposalEffect } from '#lib/view/consultation/proposal-row.ts'
import type { EvidenceView } from '#lib/view/consultation/evidence-view.ts'
import type { StageView } from '#lib/view/consultation/stage-view.ts'

/** A consultation as administrators work on it. */
export type PrepareView = {
  readonly id: string
  readonly title: string
  readonly stage: StageView
  readonly opens: string
  readonly closes: string
  /** As clocks in England show it: "2027-01-29T17:00". */
  readonly closesAt: string
  readonly dataset: string
  readonly secondOpinion: boolean
  readonly noun: AreaNoun
  /** `effect`: null = the data of the consultation cannot score it. */
  readonly proposals: readonly {
    readonly code: string
    readonly position: number
    readonly title: string
    readonly effect: ProposalEffect | null
  }[]
  readonly questions: readonly {
    readonly id: string
    readonly position: number
    readonly wording: string
    readonly kind: string
    readonly aboutYou: boolean
    /** Title of the proposal that it is about; null = none. */
    readonly about: string | null
    readonly changeNote: string
  }[]
  readonly evidence: readonly EvidenceView[]
  readonly problems: readonly Issue[]
  readonly responses: number
  readonly writing: number
  readonly hasPreview: boolean
  readonly changes: readonly { readonly moved: string; readonly reason: string }[]
}

/** What can be done on the page of one consultation. */
export type PrepareActions = {
  readonly preview: FormAction
  readonly signOff: FormAction
  readonly open: FormAction
  readonly moveClosing: FormAction
  readonly moveProposal: FormAction
  readonly moveQuestion: FormAction
}
