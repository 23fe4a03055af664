import type { FormAction } from '#components/ui/form-state.ts'
import type { RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import type { ScenarioCard } from '#lib/view/moderation/scenario-card.ts'

/** An answer as a panellist reads and codes it. */
export type AnswerView = {
  readonly id: string
  readonly questionId: string
  readonly position: number
  /** As it was asked. */
  readonly wording: string
  readonly choices: readonly string[]
  readonly words: string
  /** There are words that the panel may not read. */
  readonly withheld: boolean
  /** Themes of the question that can be found in it. */
  readonly themes: readonly { readonly id: string; readonly name: string; readonly description: string }[]
  /** Of these, what the reader found. */
  readonly mine: readonly string[]
  /** What everybody found, also in themes that are out of use. */
  readonly found: readonly { readonly theme: string; readonly people: readonly string[] }[]
  readonly passages: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly quotation: string
    readonly by: string
    readonly mine: boolean
  }[]
}

/** A response as the panel sees it: nothing about who wrote it but the kind, the region and a named organisation. */
export type PanelResponseView = {
  readonly id: string
  readonly reference: string
  readonly receivedAt: Date
  readonly kind: RespondentKind
  readonly region: string
  readonly organisation: string
  readonly quotable: boolean
  readonly scenarioTitle: string
  readonly card: ScenarioCard | null
  readonly answers: readonly AnswerView[]
  readonly notes: readonly {
    readonly id: string
    readonly text: string
    readonly shared: boolean
    readonly by: string
    readonly at: Date
  }[]
  readonly readers: readonly { readonly name: string; readonly done: boolean }[]
  /** The reader has finished it. */
  readonly done: boolean
}

export type ResponseActions = Readonly<
  Record<'tag' | 'createTheme' | 'mark' | 'unmark' | 'note' | 'finish', FormAction>
>
