import type { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import type { Entry } from './audit/append-audit.ts'
import type { Call } from './call.ts'
import { definePreparedVerb } from './define-prepared-verb.ts'

type Verb<Input, Value> = {
  /** As the record calls it: "response.send". */
  readonly name: string
  readonly permission: Permission
  /** Only for somebody who gave a one-time code lately (`refuseUnlessFresh`). */
  readonly fresh?: true
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
export const defineVerb = <Input, Value>(verb: Verb<Input, Value>) =>
  definePreparedVerb({ ...verb, prepare: () => Promise.resolve(undefined) })
