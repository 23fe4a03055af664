import { createHash } from 'node:crypto'

/** The id of the demonstration's consultation, in addresses too. */
export const demoConsultationId = 'demonstration'

/**
 * An id for a part of the demonstration that is the same wherever it is made: a UUID (version 8) from SHA-256.
 *
 * Example: `demoId('question 1')` is the first question's.
 */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`${demoConsultationId} ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
