import type { SandboxMethod, WeightRow } from './sandbox-method.ts'
import type { Settings } from './settings.ts'
import { weightOf } from './shares.ts'

/** How far a result rests on made-up values. */
export type Illustration = {
  /** How many illustrative indicators count, under the current method or the visitor's changes. */
  readonly used: number
  /** How many indicators count in all. */
  readonly indicators: number
}

/**
 * Whether a result rests on indicators whose values are made up. A comparison rests on both of its sides, so an
 * indicator counts that either of them includes.
 *
 * Example: the 2019 wards have none, so `used` is 0 and no label is needed.
 */
export function illustration(method: SandboxMethod, settings: Settings): Illustration {
  const published = ({ published }: WeightRow) => published
  const yours = ({ field }: WeightRow) => weightOf(settings[field])
  const included = method.indices.flatMap((index) =>
    index.domains.rows.flatMap((domain) =>
      (domain.indicators?.rows ?? []).filter((row) =>
        [published, yours].some((weight) => weight(domain) !== 0 && weight(row) !== 0),
      ),
    ),
  )
  const used = included.filter(({ measure }) => measure?.status === 'illustrative').length
  return { used, indicators: included.length }
}
