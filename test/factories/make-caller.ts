import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'

/** Somebody of the team, as a row, and a call of theirs after the second factor. */
export async function makeCaller(
  role: Role,
  name: string = role,
): Promise<{ readonly id: string; readonly call: Call }> {
  const id = randomUUID()
  await db().person.create({ data: { id, role, name, email: `${id}@example.org`, invented: true } })
  return {
    id,
    call: {
      actor: { kind: 'person', id, role, secondFactor: true, codeAt: new Date() },
      arrivedAt: new Date(),
    },
  }
}
