import { cniDomains } from './cni-indicators.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** How many wards have which gap: indicators that are missing together. */
const gaps: readonly { readonly wards: number; readonly missing: readonly string[] }[] = [
  { wards: 24, missing: ['turnout'] },
  { wards: 9, missing: ['grant_awards', 'charity_income'] },
  { wards: 6, missing: ['slow_broadband'] },
  { wards: 3, missing: ['offline_adults', 'living_alone_65'] },
  // Under half of a domain: it is left out, the other two still give a score.
  { wards: 2, missing: ['community_space_assets', 'cultural_assets', 'green_assets'] },
  // Under half of two domains of three: no score at all.
  {
    wards: 2,
    missing: [
      ...['community_space_assets', 'cultural_assets', 'green_assets'],
      ...['charities', 'charity_income', 'grant_awards', 'turnout'],
    ],
  },
]

/**
 * Takes a few values away, as in real data, so that the rules for missing values can be seen at work.
 *
 * Returns the positions of the rows that have a gap now; in `rows` their missing values are NaN.
 */
export function makeGaps(rows: readonly Float64Array[], seed: number): Set<number> {
  const random = seededRandom(seed, 8)
  const codes = cniDomains.flatMap(({ indicators }) => indicators.map(({ code }) => code))
  const withGap = new Set<number>()
  for (const { wards, missing } of gaps) {
    for (let made = 0; made < wards;) {
      const position = Math.floor(random() * rows.length)
      if (withGap.has(position)) continue
      for (const code of missing)
        rows[position]?.fill(Number.NaN, codes.indexOf(code), codes.indexOf(code) + 1)
      withGap.add(position)
      made += 1
    }
  }
  return withGap
}
