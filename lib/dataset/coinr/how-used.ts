import type { IndicatorUse } from '#lib/scoring/methodology.ts'

type How = Omit<IndicatorUse, 'code' | 'weight'>

/** How an indicator is used, beside its weight: only what is said. Example: `howUsed({ code: 'pubs', weight: 1 })` is `{}`. */
export function howUsed({
  normalisation,
  transformation,
  goalposts,
}: { [Key in keyof How]: How[Key] | undefined }) {
  return {
    ...(normalisation === undefined ? {} : { normalisation }),
    ...(transformation === undefined ? {} : { transformation }),
    ...(goalposts === undefined ? {} : { goalposts: [...goalposts] as [number, number] }), // a copy is as long
  }
}
