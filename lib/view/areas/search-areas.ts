import type { Areas } from '#lib/scoring/snapshot.ts'
import { foldText } from './fold-text.ts'

/** The longest text that is looked for; no name is longer. */
const LONGEST = 100

type Folded = { readonly names: readonly string[]; readonly districts: readonly string[] }

/** Folded names are worked out once for each dataset version, whose areas never change. */
const folded = new WeakMap<Areas, Folded>()

function foldedOf(areas: Areas): Folded {
  const known = folded.get(areas)
  if (known) return known
  const made = { names: areas.names.map(foldText), districts: areas.districtNames.map(foldText) }
  folded.set(areas, made)
  return made
}

/** How well an area fits, best first; null when it does not. */
function fit(name: string, district: string, wanted: string, words: readonly string[]): number | null {
  if (name === wanted || `${name} ${district}` === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  const both = ` ${name} ${district}`
  if (words.some((word) => !both.includes(word))) return null
  return words.every((word) => both.includes(` ${word}`)) ? 3 : 4
}

/**
 * Areas whose name, or district, holds every word that was typed, best fit first, then by name.
 *
 * `text`: empty finds every area. `region`: a code, or empty for all. Answers positions in `areas`.
 * Example: "hart" finds Hart before Hartburn and both before the other wards of Hartlepool.
 */
export function searchAreas(
  areas: Areas,
  { text, region }: { text: string; region: string },
): readonly number[] {
  const { names, districts } = foldedOf(areas)
  const wanted = foldText(text.slice(0, LONGEST))
  const words = wanted === '' ? [] : wanted.split(' ')
  const found: { readonly area: number; readonly quality: number }[] = []
  for (let area = 0; area < areas.count; area++) {
    if (region !== '' && areas.regionCodes[area] !== region) continue
    const quality = words.length === 0 ? 0 : fit(names[area] ?? '', districts[area] ?? '', wanted, words)
    if (quality !== null) found.push({ area, quality })
  }
  const key = (area: number) => `${names[area] ?? ''} ${districts[area] ?? ''} ${areas.codes[area] ?? ''}`
  return found
    .map((hit) => ({ ...hit, key: key(hit.area) }))
    .sort((a, b) => a.quality - b.quality || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ area }) => area)
}
