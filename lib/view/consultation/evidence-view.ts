import { formatDate } from '#lib/view/format/format-date.ts'
import type { EvidenceFacts } from './consultation-facts.ts'

/** A piece of evidence, as it is listed. */
export type EvidenceView = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** "29 May 2026". */
  readonly published: string
  readonly link: string
}

/** Evidence in words. Example: published "2026-05-29" reads "29 May 2026". */
export const evidenceView = ({ id, title, publisher, published, link }: EvidenceFacts): EvidenceView => ({
  ...{ id, title, publisher, link },
  published: formatDate(new Date(`${published}T12:00:00Z`)),
})
