import 'server-only'
import { cookies } from 'next/headers'
import { sessionActor } from '#lib/auth/session-actor.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import type { Call } from '#lib/service/call.ts'
import { databaseTime } from '#lib/service/clock.ts'

/** Who asks for the page or sent the form that is being worked on, and when. */
export async function currentCall(): Promise<Call> {
  const arrivedAt = databaseTime()
  const jar = await cookies()
  return { actor: await sessionActor(jar.get(sessionCookie())?.value, arrivedAt), arrivedAt }
}

export type { Call }
