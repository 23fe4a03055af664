import type { z } from 'zod'
import { readAsPanel } from '#lib/db/panel-role/read-as-panel.ts'
import { onReplica } from '#lib/db/replica.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import type { Call } from './call.ts'
import { parseInput } from './parse-input.ts'
import { refuseUnlessAllowed } from './refuse-unless-allowed.ts'

type Query<Input, Value> = {
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  readonly read: (input: Input, call: Call) => Promise<Value>
  /** It is a public list, which may be a few seconds old: a replica reads it, where there is one, for whoever is not signed in. */
  readonly mayBeOld?: true
}

/**
 * A question to the record: may you → is it well formed → read. Nothing changes. What the expert panel asks is read with
 * the rights of a role of its own, which PostgreSQL refuses everything that is not for the panel.
 *
 * @throws ServiceError `Forbidden`, `Invalid`, and whatever `read` throws
 */
export const defineQuery =
  <Input, Value>({ permission, input: schema, read, mayBeOld }: Query<Input, Value>) =>
  async (call: Call, input: unknown): Promise<Value> => {
    refuseUnlessAllowed(call.actor, permission)
    const parsed = parseInput(schema, input)
    const ask = () => read(parsed, call)
    if (permission === 'panel.read') return readAsPanel(ask)
    return mayBeOld && call.actor.kind === 'anyone' ? onReplica(ask) : ask()
  }
