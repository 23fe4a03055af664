import type { Scenario } from '#lib/scenario/scenario.ts'

/** A response as the panel may know it: exactly the columns of the view "PanelResponse". */
export type PanelResponse = {
  readonly id: string
  readonly reference: string
  readonly receivedAt: Date
  readonly kind: 'individual' | 'organisation' | 'area_professional' | 'other'
  /** Empty = unknown. */
  readonly regionCode: string
  /** Of an organisation that chose to be named; empty otherwise. */
  readonly organisation: string
  /** Its words may be quoted in public; false: it is counted and analysed only. */
  readonly quotable: boolean
  /** Canonical; null = none. */
  readonly scenario: Scenario | null
  readonly scenarioHash: string | null
  readonly scenarioTitle: string
  /** What its scenario was computed with. */
  readonly datasetId: string
  readonly engine: string
}

/** An answer as the panel may read it: the columns of the view "PanelAnswer". */
export type PanelAnswer = {
  readonly id: string
  readonly questionId: string
  readonly questionVersion: number
  readonly choices: readonly string[]
  /** As moderation lets them through; empty for a choice. */
  readonly words: string
  /** There are words that the panel may not read. */
  readonly withheld: boolean
}
