import type { DatasetInAddress } from './address.ts'

/** The dataset version that a sandbox page is about. */
export type DatasetView = DatasetInAddress & {
  readonly name: string
  readonly version: string
  readonly digest: string
  /** Whose data and boundaries these are, and under which licences: a sentence each. */
  readonly attribution: readonly string[]
  /** The current version, when this is another one. */
  readonly newer: { readonly name: string; readonly version: string; readonly id: string } | null
  /** Whether it can be drawn on a map. */
  readonly boundaries: boolean
  /** How our rerun and the published list agree; null when no list was published. */
  readonly agreement: { readonly published: number; readonly both: number } | null
}
