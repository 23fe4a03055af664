/** The same as lib/errors/operator-error.ts, for what runs before TypeScript can: one sentence, no stack trace. */
export class OperatorError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'OperatorError'
  }
}

/**
 * What to tell whoever runs the program about something that was thrown.
 *
 * @param {unknown} error
 * @returns {string} one sentence, or one line for each problem
 */
export function sentenceFor(error) {
  if (!(error instanceof Error)) return String(error)
  const { name, message } = error
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return 'The disk is full. Free some space and try again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const file = 'path' in error ? String(error.path) : 'a file'
    return `This account may not read or write ${file}.`
  }
  if (name === 'OperatorError' || name === 'ServiceError') return message
  return `Something is wrong with the program itself: ${message}`
}
