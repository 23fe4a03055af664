import type { Firmness } from '#lib/scoring/robustness/firmness.ts'

/** Which areas the table shows, and in which order; texts as they stand in the address. */
export type SurenessLook = {
  readonly show: string
  /** "name", or the code of an index; anything else is the share of reruns. */
  readonly sort: string
  readonly order: string
  readonly page: string
}

/** Everything, or one class. */
export type SurenessShown = 'all' | Firmness

const classes: readonly Firmness[] = ['core', 'likely', 'marginal', 'unlikely']

/** What a look shows; what is not understood shows everything. */
export const shownOf = ({ show }: SurenessLook): SurenessShown =>
  classes.find((each) => each === show) ?? 'all'

/** Reads a look from an address. */
export function surenessLook(fields: readonly (readonly [name: string, value: string])[]): SurenessLook {
  const first = (name: string) => fields.find(([given]) => given === name)?.[1] ?? ''
  return { show: first('show'), sort: first('sort'), order: first('order'), page: first('page') }
}

/** A look as the end of an address's query: empty, or beginning with `&`. */
export const lookQuery = (look: SurenessLook): string =>
  Object.entries(look)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('')
