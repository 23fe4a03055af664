import 'server-only'
import { databaseTime } from '#lib/service/clock.ts'
import type { Call } from '#lib/service/call.ts'

/** When the request that is being worked on arrived, by the clock of the database: ask first thing. */
export const arrivalTime = (): Date => databaseTime()

/** A request that is the same for everybody, signed in or not. */
export const anyonesCall = (): Call => ({ actor: { kind: 'anyone' }, arrivedAt: arrivalTime() })
