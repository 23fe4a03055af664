import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Typology } from '#lib/scoring/typology/typology.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import { totalPopulation } from '#lib/view/total-population.ts'

/** Areas of a type on a page of their table. */
const rowsOnPage = 25

/** Types as they were found. `names` in the order of the types, `domains` in the order of the profiles. */
export type FoundTypes = {
  readonly typology: Typology
  readonly names: readonly { readonly name: string; readonly slug: string }[]
  readonly domains: readonly { readonly index: string; readonly code: string; readonly name: string }[]
}

export type TypeView = {
  readonly name: string
  readonly slug: string
  readonly areas: number
  readonly people: string
  /** For each domain, standard deviations above the mean of all areas: how much more need. */
  readonly profile: readonly number[]
}

export type TypeArea = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly region: string
  readonly population: number
  /** Not on the list of the current method. */
  readonly entering: boolean
}

export type TypesView = {
  readonly noun: AreaNoun
  readonly changed: boolean
  readonly lead: string
  readonly types: readonly TypeView[]
  readonly domains: readonly string[]
  readonly untyped: number
  /** How clear the split is, −1 to 1, and in words. */
  readonly clarity: string
}

/** Types in the words of their page. Example: two types of 133 and 92 wards on england-2019. */
export function typesView(scored: ScoredScenario, { typology, names, domains }: FoundTypes): TypesView {
  const { snapshot, settled } = scored
  const noun = areaNoun(snapshot)
  const types = typology.types.map(({ areas, profile }, at): TypeView => {
    const people = totalPopulation(snapshot.areas.population, areas)
    return {
      name: names[at]?.name ?? '',
      slug: names[at]?.slug ?? '',
      areas: areas.length,
      people: people === null ? 'not known' : peopleInProse(people),
      profile,
    }
  })
  return {
    noun,
    changed: Object.keys(settled.canonical).length > 0,
    lead: leadOf(types.length, typology.silhouette, noun),
    types,
    domains: domains.map(({ name }) => name),
    untyped: typology.untyped.length,
    clarity: clarityWords(typology.silhouette),
  }
}

function leadOf(types: number, silhouette: number, { many }: AreaNoun): string {
  if (types === 0) return `No listed ${many} can be put into types.`
  if (types === 1) return `The listed ${many} do not fall into types: they are one group.`
  const named = counted(types, 'type')
  if (silhouette > apart.fairly) return `The listed ${many} fall into ${named} with similar needs.`
  if (silhouette > apart.loosely) {
    return `The listed ${many} fall loosely into ${named}: many of them lie between two.`
  }
  return `The listed ${many} hardly fall into types: the ${named} found here blend into each other.`
}

/** One page of the areas of one type, in the order of the dataset. `page`: as it stands in the address. */
export function typeAreas(
  { snapshot, baselineScores }: ScoredScenario,
  areas: readonly number[],
  page: string,
): { readonly rows: readonly TypeArea[]; readonly span: PageSpan } {
  const { codes, names, districtNames, regionNames, population } = snapshot.areas
  const span = pageSpan(/^\d{1,6}$/.test(page) ? Number(page) : 1, rowsOnPage, areas.length)
  const rows = areas.slice(Math.max(0, span.from - 1), span.to).map((area) => ({
    code: codes[area] ?? '',
    name: names[area] ?? '',
    district: districtNames[area] ?? '',
    region: regionNames[area] ?? '',
    population: population[area] ?? NaN,
    entering: baselineScores.listed[area] !== 1,
  }))
  return { rows, span }
}

/** Bounds as in Kaufman & Rousseeuw (1990), Finding Groups in Data, table 4. */
const apart = { clearly: 0.7, fairly: 0.5, loosely: 0.25 }

function clarityWords(silhouette: number): string {
  if (silhouette > apart.clearly) return 'clearly apart'
  if (silhouette > apart.fairly) return 'fairly well apart'
  if (silhouette > apart.loosely) return 'loosely apart: many areas lie between two types'
  return 'hardly apart: the types blend into each other'
}
