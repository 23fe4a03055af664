import type { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import { appendAudit, type Entry } from './audit/append-audit.ts'
import type { Call } from './call.ts'
import { parseInput } from './parse-input.ts'
import { refuseUnlessAllowed } from './refuse-unless-allowed.ts'
import { transaction } from './transaction.ts'

type Verb<Input, Value> = {
  /** As the record calls it: "response.send". */
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  /**
   * Changes the world, inside one transaction, and says what the record is to hold of it. `entry` is null only where
   * nothing happened (the same request again) or for a draft, which is nobody's record.
   */
  readonly change: (
    tx: Transaction,
    input: Input,
    call: Call,
  ) => Promise<{ readonly value: Value; readonly entry: Entry | null }>
}

/**
 * Something that changes the world: may you → is it well formed → change → record. The order is fixed here, so that
 * none of it can be forgotten; the change and its audit entry are one transaction.
 *
 * @throws ServiceError `Forbidden`, `Invalid`, `Conflict` when others were in the way, and whatever `change` throws
 */
export const defineVerb =
  <Input, Value>({ name, permission, input: schema, change }: Verb<Input, Value>) =>
  async (call: Call, input: unknown): Promise<Value> => {
    refuseUnlessAllowed(call.actor, permission)
    const parsed = parseInput(schema, input)
    return transaction(async (tx) => {
      const { value, entry } = await change(tx, parsed, call)
      if (entry !== null) await appendAudit(tx, { ...entry, action: name, call })
      return value
    })
  }
