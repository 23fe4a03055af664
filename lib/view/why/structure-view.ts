import type { Structure } from '#lib/scoring/influence/structure.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { indexWords } from '#lib/view/index-words.ts'

/** One principal component. */
export type ComponentRow = {
  /** Counted from 1. */
  readonly number: number
  readonly eigenvalue: number
  /** Of all variance, 0 to 1. */
  readonly share: number
  /** This one and those before it, 0 to 1. */
  readonly cumulative: number
  /** Its correlation with each part, in their order. */
  readonly loadings: readonly number[]
}

/** How the parts of one index hang together, for experts. */
export type StructureGroup = {
  readonly key: string
  /** What the index measures: "Community needs". */
  readonly index: string
  readonly title: string
  readonly of: 'domains' | 'measures'
  readonly names: readonly string[]
  /** Areas that have every part: what alpha and components are taken from. */
  readonly complete: number
  /** Cronbach's alpha; null when it cannot be told. */
  readonly alpha: number | null
  readonly alphaWords: string
  /** Correlations of Pearson in the lower half, of Spearman in the upper half; null on the diagonal and where unknown. */
  readonly correlations: readonly (readonly (number | null)[])[]
  readonly components: readonly ComponentRow[]
  /** Components with an eigenvalue above 1, at least one. */
  readonly kept: readonly ComponentRow[]
}

type IndexStructure = {
  readonly index: string
  readonly of: 'domains' | 'indicators'
  readonly parts: readonly { readonly name: string }[]
  readonly structure: Structure
}

/** The structures of a methodology in the words of the screen. */
export const structureView = (
  methodology: Methodology,
  structures: readonly IndexStructure[],
): StructureGroup[] =>
  structures.map(({ index: code, of: level, parts, structure }) => {
    const index = methodology.indices.find((candidate) => candidate.code === code)
    const name = index === undefined ? code : indexWords(index).title
    const of = level === 'domains' ? 'domains' : 'measures'
    const components = componentsOf(structure)
    const kept = components.filter(({ eigenvalue }) => eigenvalue > 1)
    return {
      key: `${code}-${of}`,
      index: name,
      title: `${name}: ${titleOf(components, parts.length, of)}`,
      of,
      names: parts.map((part) => part.name),
      complete: structure.complete,
      alpha: structure.alpha,
      alphaWords: alphaWords(structure.alpha),
      correlations: bothHalves(structure),
      components,
      kept: kept.length > 0 ? kept : components.slice(0, 1),
    }
  })

function componentsOf({ components }: Structure): ComponentRow[] {
  let cumulative = 0
  return (components ?? []).map(({ eigenvalue, share, loadings }, at) => {
    cumulative += share
    return { number: at + 1, eigenvalue, share, cumulative, loadings }
  })
}

function titleOf(components: readonly ComponentRow[], parts: number, of: string): string {
  const [first] = components
  if (first === undefined) return `how its ${parts} ${of} hang together`
  return `one direction holds ${formatShare(first.share)} of what its ${parts} ${of} say`
}

/** Rules of thumb, from Nunnally (1978). */
function alphaWords(alpha: number | null): string {
  if (alpha === null) return 'Cronbach’s alpha cannot be told: too few places have every part.'
  const value = `Cronbach’s alpha is ${formatDecimal(alpha, 2)}`
  if (alpha >= 0.9) return `${value}: nearly the same is measured again and again.`
  if (alpha >= 0.7) return `${value}: they measure one thing well enough.`
  if (alpha >= 0.5) return `${value}: they have something in common, and each says something of its own.`
  return `${value}: they hardly measure one thing, so the weights between them matter much.`
}

const bothHalves = ({ pearson, spearman }: Structure): (number | null)[][] =>
  pearson.map((row, at) =>
    row.map((value, column) => {
      if (column === at) return null
      return column < at ? value : (spearman[at]?.[column] ?? null)
    }),
  )
