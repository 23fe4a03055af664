/** Weights of the three CNI domains, and what the published list of 2019 does under them. */
export type Behaviour = {
  /** Civic assets, Connectedness, Active and engaged community. */
  readonly weights: readonly [number, number, number]
  /** Wards of the current list that stay on it. */
  readonly staying: number
  /** Wards on the list then. */
  readonly listed: number
}

/**
 * How the real list behaves when a domain is left out or counts double, IMD and cuts as they are: counts of wards,
 * from a rerun of the published 2019 domain ranks (docs/demonstration-data.md). The demonstration is made to behave
 * in the same way, so that what people learn from it about the method is true.
 */
export const behaviours: readonly Behaviour[] = [
  { weights: [0, 100, 100], staying: 193, listed: 301 },
  { weights: [100, 0, 100], staying: 122, listed: 141 },
  { weights: [100, 100, 0], staying: 114, listed: 145 },
  { weights: [200, 100, 100], staying: 133, listed: 136 },
  { weights: [100, 200, 100], staying: 189, listed: 251 },
  { weights: [100, 100, 200], staying: 194, listed: 238 },
]
