/** The addresses of outcomes, and of the letters about consultations. */
import type { ConsultationInAddress } from './consultation-paths.ts'

const search = (fields: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, value)
  return query.size === 0 ? '' : `?${query.toString()}`
}

/**
 * The outcome that was published last, or of a certain consultation. `preview`: of a draft of it. `version`: as it was
 * before it was corrected, 1 = as it was published first.
 */
export const outcomePath = (consultation?: ConsultationInAddress, version?: number): string =>
  consultation === undefined
    ? '/outcome'
    : `/outcome/${encodeURIComponent(consultation.id)}${search({ preview: consultation.preview, version: version?.toString() })}`

/** The final list of an outcome as a table. */
export const outcomeListPath = ({ id, preview }: ConsultationInAddress): string =>
  `/outcome/list.csv${search({ consultation: id, preview })}`

/** Where people ask to be told of consultations; `done`: what they did there just now. */
export const updatesPath = (done?: 'asked' | 'confirmed' | 'stopped'): string =>
  done === undefined ? '/updates' : `/updates/${done}`

/** Where the link in the letter leads that asks for confirmation: a page with a button. */
export const confirmPath = (secret: string): string => `/updates/confirm/${encodeURIComponent(secret)}`

/** Where the link at the end of every letter leads: a page with a button that ends them. */
export const stopPath = (token: string): string => `/updates/stop/${encodeURIComponent(token)}`

/** What mail programs post to when somebody stops letters there (RFC 8058). */
export const oneClickStopPath = (token: string): string => `/api/updates/stop/${encodeURIComponent(token)}`
