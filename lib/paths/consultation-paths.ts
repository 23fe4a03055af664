/** The addresses of the consultation's pages, so that no component spells one out. */

/** Which consultation a page is about, where it is not the one that everybody sees: a past one, or a draft. */
export type ConsultationInAddress = {
  readonly id: string
  /** The secret of a draft's preview link. */
  readonly preview?: string
}

const query = (fields: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) search.set(name, value)
  return search.size === 0 ? '' : `?${search.toString()}`
}

/** The consultation that the site is about just now, or a certain one. */
export const consultationPath = (consultation?: ConsultationInAddress): string =>
  consultation === undefined
    ? '/consultation'
    : `/consultation/${encodeURIComponent(consultation.id)}${query({ preview: consultation.preview })}`

/**
 * One proposal of the consultation that the site is about, or of a certain one.
 *
 * Example: `proposalPath('wider-cut')` is "/proposals/wider-cut".
 */
export const proposalPath = (code: string, consultation?: ConsultationInAddress): string =>
  `/proposals/${encodeURIComponent(code)}${query({ consultation: consultation?.id, preview: consultation?.preview })}`

/**
 * Where answering starts, at the questions about a proposal when one is named. `consultation`: the id of the one to answer,
 * where it is not the one that the site is about.
 */
export const respondPath = (proposal?: string, consultation?: string): string =>
  `/respond${query({ proposal, consultation })}`
