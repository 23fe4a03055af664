import { cleanMessage } from '#lib/telemetry/clean-message.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'

/**
 * Writes to the log why regular work went wrong: the sentence that is kept with it (`noteWork`) says only that it did. Of the
 * error's message what cannot repeat anything that a person sent.
 */
export function logTrouble(work: string, error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  writeLog('error', work, { error: name, message: cleanMessage(message) })
}
