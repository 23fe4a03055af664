import type { z } from 'zod'
import type { Permission } from '#lib/policy/permissions.ts'
import type { Call } from './call.ts'
import { parseInput } from './parse-input.ts'
import { refuseUnlessAllowed } from './refuse-unless-allowed.ts'

type Query<Input, Value> = {
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  readonly read: (input: Input, call: Call) => Promise<Value>
}

/**
 * A question to the record: may you → is it well formed → read. Nothing changes.
 *
 * @throws ServiceError `Forbidden`, `Invalid`, and whatever `read` throws
 */
export const defineQuery =
  <Input, Value>({ permission, input: schema, read }: Query<Input, Value>) =>
  async (call: Call, input: unknown): Promise<Value> => {
    refuseUnlessAllowed(call.actor, permission)
    return read(parseInput(schema, input), call)
  }
