import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import { transformations } from '#lib/scoring/transformations.ts'

/** Told what is wrong and where in methodology.json. */
export type NoteRecipe = (path: readonly PropertyKey[], value: string | null, expected: string) => void

/** Notes what does not fit together inside a methodology, whatever the data: codes named twice, a cut of no index. */
export function checkRecipe({ indices, classification }: Methodology, note: NoteRecipe): void {
  noteRepeated(indices, 'code', ['indices'], 'each index once', note)
  noteRepeated(classification.cuts, 'index', ['classification', 'cuts'], 'one cut for an index', note)
  classification.cuts.forEach((cut, position) => {
    if (indices.some(({ code }) => code === cut.index)) return
    note(['classification', 'cuts', position, 'index'], cut.index, 'the code of an index of this methodology')
  })
  indices.forEach((index, position) => checkIndex(index, ['indices', position], note))
}

function checkIndex(index: Index, path: readonly PropertyKey[], note: NoteRecipe): void {
  if (index.level === 'small_area' && index.summary === undefined)
    note([...path, 'summary'], null, 'a summary, because the level is small_area')
  if (index.level === 'area' && index.summary !== undefined)
    note([...path, 'summary'], index.summary, 'no summary, because the level is area')
  noteRepeated(index.domains, 'code', [...path, 'domains'], 'each domain once in an index', note)
  const seen = new Set<string>()
  index.domains.forEach((domain, domainAt) => {
    domain.indicators.forEach((use, useAt) => {
      const place = [...path, 'domains', domainAt, 'indicators', useAt]
      if (seen.has(use.code)) note([...place, 'code'], use.code, 'each indicator once in an index')
      seen.add(use.code)
      checkGoalposts(use, domain, place, note)
    })
  })
}

function checkGoalposts(
  use: Domain['indicators'][number],
  domain: Domain,
  path: readonly PropertyKey[],
  note: NoteRecipe,
): void {
  const method = use.normalisation ?? domain.normalisation
  if (method === 'goalposts' && use.goalposts === undefined)
    note([...path, 'goalposts'], null, 'the lowest and highest value of the scale, for goalposts')
  const transformation = use.transformation ?? 'none'
  const { above } = transformations[transformation]
  const low = use.goalposts?.[0]
  if (low !== undefined && low <= above)
    note(
      [...path, 'goalposts', 0],
      String(low),
      `a number above ${above}, for the transformation ${transformation}`,
    )
}

function noteRepeated<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: readonly PropertyKey[],
  expected: string,
  note: NoteRecipe,
): void {
  const seen = new Set<string>()
  list.forEach((entry, position) => {
    if (seen.has(entry[key])) note([...path, position, key], entry[key], expected)
    seen.add(entry[key])
  })
}
