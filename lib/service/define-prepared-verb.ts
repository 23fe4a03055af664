import type { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import { appendAudit, type Entry } from './audit/append-audit.ts'
import type { Call } from './call.ts'
import { parseInput } from './parse-input.ts'
import { refuseUnlessAllowed } from './refuse-unless-allowed.ts'
import { refuseUnlessFresh } from './refuse-unless-fresh.ts'
import { transaction } from './transaction.ts'

type PreparedVerb<Input, Ready, Value> = {
  /** As the record calls it: "proposal.save". */
  readonly name: string
  readonly permission: Permission
  /** Only for somebody who gave a one-time code lately (`refuseUnlessFresh`). */
  readonly fresh?: true
  readonly input: z.ZodType<Input>
  /** What takes a connection or a while of its own, such as opening a dataset. What it found may be old in `change`. */
  readonly prepare: (input: Input, call: Call) => Promise<Ready>
  /** As for `defineVerb`, given what was prepared. */
  readonly change: (
    tx: Transaction,
    input: Input,
    call: Call,
    ready: Ready,
  ) => Promise<{ readonly value: Value; readonly entry: Entry | null }>
}

/**
 * A verb that needs something before its transaction: may you → is it well formed → prepare → change → record. A
 * transaction holds one connection and its rows; whoever fetched a second one inside it could wait for itself.
 *
 * @throws ServiceError `Forbidden`, `Invalid`, `Conflict` when others were in the way, and whatever the two parts throw
 */
export const definePreparedVerb =
  <Input, Ready, Value>({
    name,
    permission,
    fresh,
    input: schema,
    prepare,
    change,
  }: PreparedVerb<Input, Ready, Value>) =>
  async (call: Call, input: unknown): Promise<Value> => {
    refuseUnlessAllowed(call.actor, permission)
    if (fresh) refuseUnlessFresh(call)
    const parsed = parseInput(schema, input)
    const ready = await prepare(parsed, call)
    return transaction(async (tx) => {
      const { value, entry } = await change(tx, parsed, call, ready)
      if (entry !== null) await appendAudit(tx, { ...entry, action: name, call })
      return value
    })
  }
