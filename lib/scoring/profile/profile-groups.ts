import type { Scores } from '#lib/scoring/score.ts'
import type { AreaGroup } from './profile.ts'

/**
 * The groups that a list is profiled by: `listed`; `inside_<code>`, areas inside the cut of one index that are not
 * listed; `all` areas.
 *
 * `index`: the code of that index, for example `imd`. `listed`: the list itself (1 = on it), ours or a published one.
 * Throws RangeError when the scores have no such index.
 */
export function profileGroups(
  scores: Scores,
  index: string,
  listed: Uint8Array = scores.listed,
): AreaGroup[] {
  const own = scores.indices.find(({ code }) => code === index)
  if (own === undefined) throw new RangeError(`there is no index ${index}`)
  return [
    { name: 'listed', isIn: listed },
    {
      name: `inside_${index}`,
      isIn: listed.map((isListed, area) =>
        Number(isListed === 0 && (own.score[area] ?? NaN) >= own.lowestInside),
      ),
    },
    { name: 'all', isIn: new Uint8Array(listed.length).fill(1) },
  ]
}
