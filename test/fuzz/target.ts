import type fc from 'fast-check'
import type { Contract } from './hold-to-rule.ts'
import type { Asked } from './request.ts'

/** One address, page or form, and what it is asked. */
export type Target = {
  /** "GET /api/v1/areas/{code}" */
  readonly name: string
  readonly asked: fc.Arbitrary<Asked>
  /** Whether its contract says 503 with Retry-After: it sheds load. */
  readonly mayShed?: boolean
  /** Whether its contract says that it tells how far it is: real work, which may take longer than an answer. */
  readonly mayWork?: boolean
  readonly contract?: Contract
}
