import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import { areaRow, type AreaRow } from './area-row.ts'
import { searchAreas } from './search-areas.ts'

/** Rows on a page of the search. */
const PAGE = 50

/** Where a postcode lies: in an area, in none of the listed ones, nowhere known, or the dataset has none. */
export type PostcodePlace =
  { readonly kind: 'area'; readonly code: string } | { readonly kind: 'outside' | 'unknown' | 'unavailable' }

/** What a person looks for. `page`: as typed into the address. */
export type Wanted = {
  readonly text: string
  readonly region: string
  readonly page: string
  readonly postcode: PostcodePlace
}

/** What the search shows. */
export type AreasView = {
  readonly noun: AreaNoun
  readonly text: string
  readonly region: string
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly tests: readonly IndexWords[]
  readonly rows: readonly AreaRow[]
  readonly span: PageSpan
  /** The dataset knows postcodes. */
  readonly postcodes: boolean
  /** The area that the postcode lies in. */
  readonly ofPostcode: AreaRow | null
  /** The postcode is real, and lies in none of the areas. */
  readonly outside: boolean
}

/** The areas that fit what is wanted, one page of them; a postcode finds its one area. */
export function areasView(scored: ScoredScenario, { text, region, page, postcode }: Wanted): AreasView {
  const { areas, methodology } = scored.snapshot
  const atPostcode = postcode.kind === 'area' ? areas.codes.indexOf(postcode.code) : -1
  const found = atPostcode === -1 ? searchAreas(areas, { text, region }) : [atPostcode]
  const span = pageSpan(/^\d{1,6}$/.test(page) ? Number(page) : 1, PAGE, found.length)
  const [first] = found
  return {
    noun: areaNoun(scored.snapshot),
    text,
    region,
    regions: regionsOf(areas),
    tests: methodology.indices
      .filter(({ code }) => methodology.classification.cuts.some(({ index }) => index === code))
      .map(indexWords),
    rows: found.slice(Math.max(0, span.from - 1), span.to).map((area) => areaRow(scored, area)),
    span,
    postcodes: postcode.kind !== 'unavailable',
    ofPostcode: atPostcode === -1 || first === undefined ? null : areaRow(scored, first),
    outside: postcode.kind === 'outside',
  }
}

type Regions = Pick<ScoredScenario['snapshot']['areas'], 'regionCodes' | 'regionNames'>

/** Regions with a name, in the order of their codes. */
function regionsOf({ regionCodes, regionNames }: Regions): AreasView['regions'] {
  const names = new Map(regionCodes.map((code, area) => [code, regionNames[area] ?? '']))
  return [...names]
    .filter(([code, name]) => code !== '' && name !== '')
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
