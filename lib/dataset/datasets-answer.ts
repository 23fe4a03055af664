import type { DatasetSummary } from './list-datasets.ts'

/** The answer of the HTTP interface about dataset versions (docs/api.md). */
export type DatasetsAnswer = {
  readonly datasets: readonly {
    /** The name: what a request for a score takes. */
    readonly id: string
    readonly version: string
    readonly digest: string
    readonly title: string
    readonly areas: number
    /** ISO 8601, UTC. */
    readonly imported_at: string
    readonly current: boolean
  }[]
}

/** A list of dataset versions as the HTTP interface gives it. */
export const datasetsAnswer = (summaries: readonly DatasetSummary[]): DatasetsAnswer => ({
  datasets: summaries.map(({ name, version, digest, title, areas, importedAt, current }) => ({
    id: name,
    version,
    digest,
    title,
    areas,
    imported_at: importedAt.toISOString(),
    current,
  })),
})
