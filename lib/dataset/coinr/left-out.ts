import type { Package } from '#lib/dataset/package/package.ts'
import { textsOf } from '#lib/dataset/package/table.ts'
import type { Index } from '#lib/scoring/methodology.ts'

/** What the files of COINr do not say of a package when they say one index of it, in sentences. */
export function leftOut({ methodology, tables, postcodes, boundaries }: Package, index: Index): string[] {
  const others = methodology.indices.filter((other) => other !== index)
  const files = [...tables.keys()].filter((name) => name.startsWith('outcome') || name === 'published')
  const more = [...files.map((name) => `${name}.csv`), ...(postcodes ? ['postcodes.csv'] : [])]
  if (boundaries) more.push('boundaries.topojson')
  const indicators = tables.get('indicators')
  const used = new Set(index.domains.flatMap((domain) => domain.indicators.map(({ code }) => code)))
  const unused = indicators ? textsOf(indicators, 'code').filter((code) => !used.has(code)).length : 0
  return [
    ...others.map(({ short_name, level }) =>
      level === 'small_area'
        ? `${short_name} is left out: it is measured on small areas, and COINr has one kind of unit.`
        : `${short_name} is left out: a coin of COINr is one index.`,
    ),
    ...(unused > 0 ? [`Indicators that this index does not use are left out: ${unused}.`] : []),
    ...(more.length > 0 ? [`COINr has no place for ${more.join(', ')}.`] : []),
  ]
}
