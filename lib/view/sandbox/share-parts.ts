import { formatShareExactly } from '#lib/view/format/format-share.ts'
import type { WeightGroup } from './sandbox-method.ts'
import type { Settings } from './settings.ts'
import { publishedShares, sharesOf } from './shares.ts'

/**
 * The shares of a group in a sentence, for those who do not see the bars.
 *
 * Example: "Shares of the CNI. As published: Civic assets 33.3%, … Yours: Civic assets 28.6%, …"
 */
export function sharesSentence(group: WeightGroup, settings: Settings): string {
  const said = (shares: readonly number[]) =>
    group.rows.map(({ name }, row) => `${name} ${formatShareExactly(shares[row] ?? Number.NaN)}`).join(', ')
  const was = said(publishedShares(group))
  const now = said(sharesOf(group, settings))
  return `Shares of ${group.of}. As published: ${was}.${now === was ? '' : ` Yours: ${now}.`}`
}

/**
 * A name that fits into a piece of a bar: whole where there is room, else its first word, else that cut short, else nothing.
 *
 * `letters`: how many fit. Example: `shortName('Education, skills and training', 6)` is "Educ.".
 */
export function shortName(name: string, letters: number): string {
  const first = name.split(/[\s,]/)[0] ?? name
  if (name.length <= letters) return name
  if (first.length <= letters) return first
  return letters >= 6 ? `${first.slice(0, letters - 2)}.` : ''
}
