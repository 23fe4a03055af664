import type { Aggregation, Missing } from '#lib/scoring/methodology.ts'

/** The columns that a mean is taken over, side by side, with their weights in one row above. */
type Terms = { readonly letters: readonly string[]; readonly row: number; readonly weightRow: number }

/** The formula of the weight of what is there. Example: "IF(ISNUMBER(E3),E$2,0)+IF(ISNUMBER(F3),F$2,0)". */
export const presentFormula = ({ letters, row, weightRow }: Terms): string =>
  letters.map((letter) => `IF(ISNUMBER(${letter}${row}),${letter}$${weightRow},0)`).join('+')

export type MeanOf = Terms & {
  /** The cell that has the weight of what is there. */
  readonly present: string
  readonly aggregation: Aggregation
  readonly missing: Missing
  /** Decimals that are kept, so that what differs by rounding only is a tie, as for the engine. */
  readonly decimals: number
  /** What the mean is multiplied by. */
  readonly scale?: number
}

/**
 * The formula of a weighted mean over what is there (docs/method.md, steps 4 and 6); empty when there is too little of it.
 */
export function meanFormula({
  present,
  aggregation,
  missing,
  decimals,
  scale = 1,
  ...terms
}: MeanOf): string {
  const { letters, row, weightRow } = terms
  const [first = 'A'] = letters
  const last = letters.at(-1) ?? first
  const weights = `${first}$${weightRow}:${last}$${weightRow}`
  // The logarithm of 1 stands for what does not count, because that may have none.
  const logarithms = letters.map((letter) => {
    const [weight, value] = [`${letter}$${weightRow}`, `${letter}${row}`]
    return `${weight}*LN(IF(ISNUMBER(${value}),IF(${weight}=0,1,${value}),1))`
  })
  const mean =
    aggregation === 'geometric'
      ? `EXP((${logarithms.join('+')})/${present})`
      : `SUMPRODUCT(${weights},${first}${row}:${last}${row})/${present}`
  const needed = missing.policy === 'exclude' ? 1 : missing.min_coverage
  const scaled = scale === 1 ? mean : `${scale}*${mean}`
  return `IF(${present}=0,"",IF(${present}/SUM(${weights})>=${needed},ROUND(${scaled},${decimals}),""))`
}

/** Decimals within which the engine takes numbers up to `largest` for equal (10⁻¹² of the largest). */
export function decimalsFor(largest: number): number {
  if (!(largest > 0) || largest === Infinity) return 12
  return Math.min(15, Math.max(0, 12 - Math.ceil(Math.log10(largest))))
}
