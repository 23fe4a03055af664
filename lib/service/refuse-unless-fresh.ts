import { ServiceError } from '#lib/errors/service-error.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import type { Call } from './call.ts'
import { who } from './who.ts'

/** For so many minutes after a one-time code somebody may change who may sign in. */
export const freshMinutes = 15

/** Whether somebody of the team gave a one-time code lately. The command line and jobs of the program need none. */
export function isFresh({ actor, arrivedAt }: Call): boolean {
  if (actor.kind !== 'person') return true
  const { codeAt } = actor
  return codeAt !== undefined && arrivedAt.getTime() - codeAt.getTime() <= freshMinutes * 60_000
}

/**
 * Refuses what a stolen session must not be enough for.
 *
 * @throws ServiceError `Forbidden` that asks for the code again
 */
export function refuseUnlessFresh(call: Call): void {
  if (isFresh(call)) return
  noteSecurity('forbidden', { permission: 'fresh code', who: who(call.actor) })
  const message = `This asks for a one-time code that you gave in the last ${freshMinutes} minutes. Give one in the new tab, then come back and send this again.`
  throw new ServiceError({ kind: 'Forbidden', message, again: true })
}
