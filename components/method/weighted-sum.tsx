import { Fragment } from 'react'
import type { Aggregation } from '#lib/scoring/methodology.ts'
import { formatShareExactly } from '#lib/view/format/format-share.ts'
import type { WeightedPart } from '#lib/view/method/method-step.ts'

/**
 * A weighted average with the names and shares of its parts, as text that wraps: "3 × (33.3% × Civic assets + …)".
 *
 * `scale`: what the result is multiplied by.
 */
export function WeightedSum({
  code,
  parts,
  scale,
}: {
  code: Aggregation
  parts: readonly WeightedPart[]
  scale: number
}) {
  const times = code === 'arithmetic'
  return (
    <p className="rw-formula__sum">
      Score = {scale !== 1 && `${scale} × (`}
      {parts.map(({ name, share }, place) => (
        <Fragment key={name}>
          {place > 0 && (times ? ' + ' : ' × ')}
          {times ? (
            `${formatShareExactly(share)} × ${name}`
          ) : (
            <>
              {name}
              <sup>{formatShareExactly(share)}</sup>
            </>
          )}
        </Fragment>
      ))}
      {scale !== 1 && ')'}
    </p>
  )
}
