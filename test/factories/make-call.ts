import { randomUUID } from 'node:crypto'
import type { Role } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'

/** A call of anybody at all, now. */
export const anyonesCall = (): Call => ({ actor: { kind: 'anyone' }, arrivedAt: new Date() })

/** A call of somebody of the team after the second factor; there need be no row of them. */
export const callOf = (role: Role): Call => ({
  actor: { kind: 'person', id: randomUUID(), role, secondFactor: true, codeAt: new Date() },
  arrivedAt: new Date(),
})
