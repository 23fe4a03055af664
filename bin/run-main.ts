import { databaseTrouble } from '#lib/db/database-trouble.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { sentenceFor } from '#bin/setup/operator-error.mjs'

const diskIsFull = 'The disk of the database is full. Free some space and try again.'

/**
 * Runs the work of a program to its end. What goes wrong is told in one sentence (with every problem on a line
 * of its own, where an input has several), without a stack trace, and makes the exit code 1.
 */
export async function runMain(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      process.exitCode = 130 // Stopped by Ctrl-C, by the shell's own convention.
      return
    }
    const full = error instanceof ServiceError && databaseTrouble(error.cause) === 'full'
    const sentence = full ? diskIsFull : sentenceFor(error)
    const issues = error instanceof ServiceError ? error.issues : []
    const lines = [sentence, ...issues.map(({ path, message }) => `  ${path}: ${message}`)]
    for (const line of lines.filter((text) => text !== '')) process.stderr.write(`${line}\n`)
    process.exitCode = 1
  }
}
