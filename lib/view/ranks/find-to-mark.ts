import type { Areas } from '#lib/scoring/snapshot.ts'
import { searchAreas } from '#lib/view/areas/search-areas.ts'

/** So many areas are offered when a text fits several. */
const OFFERED = 10

/** The area that a person wants marked, or what stands in the way. */
export type ToMark = {
  /** What was typed. */
  readonly text: string
  /** Position of the area; null = none. */
  readonly area: number | null
  /** Areas that the text may mean, where it is not clear. */
  readonly offered: readonly { readonly code: string; readonly name: string; readonly district: string }[]
  /** How many it may mean; 0 with a text: it fits none. */
  readonly fitting: number
}

/** Finds the area that a text means: its exact code, or a name that only one area has. */
export function findToMark(areas: Areas, typed: string): ToMark {
  const text = typed.trim()
  if (text === '') return { text, area: null, offered: [], fitting: 0 }
  const exact = areas.codes.indexOf(text)
  if (exact !== -1) return { text, area: exact, offered: [], fitting: 1 }
  const found = searchAreas(areas, { text, region: '' })
  const [only] = found
  if (found.length === 1 && only !== undefined) return { text, area: only, offered: [], fitting: 1 }
  const offered = found.slice(0, OFFERED).map((area) => ({
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    district: areas.districtNames[area] ?? '',
  }))
  return { text, area: null, offered, fitting: found.length }
}
