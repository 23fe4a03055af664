import { areasPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { Crumb } from '#lib/view/crumb.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { AreaRow } from './area-row.ts'

/**
 * The way to an area: all areas, its region, its district, as far as they have names. `query`: a scenario to carry on.
 */
export function areaCrumbs(area: AreaRow, noun: AreaNoun, query: string): readonly Crumb[] {
  const { name, district, region, regionCode } = area
  return [
    { name: upperFirst(noun.many), href: areasPath({ query }) },
    ...(region === '' ? [] : [{ name: region, href: areasPath({ region: regionCode, query }) }]),
    ...(district === '' ? [] : [{ name: district, href: areasPath({ text: district, query }) }]),
    { name },
  ]
}
