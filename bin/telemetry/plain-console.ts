import { cleanMessage } from '#lib/telemetry/clean-message.ts'
import { currentRequest } from '#lib/telemetry/current-request.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'

/**
 * Turns what packages write on the console into lines of our log, without what they may repeat of a request. An error
 * with a digest is dropped: the site has written it itself, with its place (instrumentation.ts).
 */
export function plainConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...said: readonly unknown[]) => {
      if (said.some((one) => one instanceof Error && 'digest' in one)) return
      const message = said.map(wordsOf).join(' ').trim()
      const ofNode = message.startsWith('(node:') // Warnings of Node itself come this way, as if they were errors.
      writeLog(ofNode ? 'warn' : level, 'console', {
        id: currentRequest()?.id,
        route: currentRequest()?.route,
        message,
      })
    }
  }
}

const wordsOf = (said: unknown): string => {
  if (said instanceof Error) return `${said.name}: ${cleanMessage(said.message)}`
  return typeof said === 'string' ? cleanMessage(said) : ''
}
