import type { Firmness } from '#lib/scoring/robustness/firmness.ts'

/** The classes in order, as screens name them, and what they mean. */
export const firmnessWords: readonly {
  readonly firmness: Firmness
  readonly name: string
  readonly meaning: string
}[] = [
  { firmness: 'core', name: 'Firm', meaning: 'listed in at least 95% of reruns' },
  { firmness: 'likely', name: 'Likely', meaning: 'listed in 50% to 94%' },
  { firmness: 'marginal', name: 'Borderline', meaning: 'listed in 5% to 49%' },
  { firmness: 'unlikely', name: 'Unlikely', meaning: 'listed in fewer than 5%' },
]

/** One class as a word. Example: `core` is "Firm". */
export const firmnessName = (firmness: Firmness): string =>
  firmnessWords.find((each) => each.firmness === firmness)?.name ?? ''
