import { ServiceError } from '#lib/errors/service-error.ts'
import { sentenceFor } from '#bin/setup/operator-error.mjs'

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
    const issues = error instanceof ServiceError ? error.issues : []
    process.stderr.write(`${sentenceFor(error)}\n`)
    for (const { path, message } of issues) process.stderr.write(`  ${path}: ${message}\n`)
    process.exitCode = 1
  }
}
