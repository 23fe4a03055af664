import type { AreaNoun } from '#lib/view/area-noun.ts'

/**
 * The method as the sandbox shows it: plain data, made from a dataset version (`buildSandboxMethod`), that the server
 * and the browser draw the same controls from. A `field` is the name of a control in the form and in links.
 */
export type SandboxMethod = {
  readonly noun: AreaNoun
  readonly indices: readonly IndexView[]
  readonly ties: ChoiceView
}

/** One index: a test of its own, with the weights of its domains, its cut-off and its advanced choices. */
export type IndexView = {
  readonly code: string
  /** What it measures: "Community needs". */
  readonly title: string
  /** The same inside a sentence: "community needs". */
  readonly prose: string
  /** The letters that experts know it by: "CNI". */
  readonly shortName: string
  readonly domains: WeightGroup
  /** Null when no test looks at this index. */
  readonly cut: CutView | null
  readonly choices: readonly ChoiceView[]
}

/** Weights that count against each other. */
export type WeightGroup = {
  /** What the shares are shares of: "the CNI", "Civic assets". */
  readonly of: string
  /** Where every slider of the group ends, so that positions compare. */
  readonly sliderEnd: number
  readonly rows: readonly WeightRow[]
}

/** One weight: of a domain (with its indicators) or of an indicator (with what it measures). */
export type WeightRow = {
  readonly field: string
  readonly name: string
  /** The published weight, 0 to 1,000. */
  readonly published: number
  /** For a domain. */
  readonly indicators: WeightGroup | null
  /** For an indicator. */
  readonly measure: Measure | null
}

/** What an indicator measures and where it comes from. */
export type Measure = {
  readonly name: string
  readonly description: string
  readonly unit: string
  /** Which end is need. */
  readonly need: 'higher' | 'lower'
  readonly source: string
  readonly date: string
  readonly status: 'published' | 'derived' | 'illustrative'
}

/** The cut-off of a test, in percent of areas. */
export type CutView = { readonly field: string; readonly published: string }

/** One choice from a list, such as how domains are combined. */
export type ChoiceView = {
  readonly field: string
  readonly label: string
  readonly explanation: string
  /** The published option; empty when domains differ, which then is an option of its own. */
  readonly published: string
  readonly options: readonly Option[]
  /** False when it could change nothing on its own: shown only when a link sets it. */
  readonly offered: boolean
}

export type Option = { readonly value: string; readonly name: string }

/** Every weight of an index, domains and their indicators, in the order of the page. */
export const rowsOf = (index: IndexView): readonly WeightRow[] =>
  index.domains.rows.flatMap((row) => [row, ...(row.indicators?.rows ?? [])])

/** Every group of weights of an index: its domains, then the indicators of each. */
export const groupsOf = (index: IndexView): readonly WeightGroup[] => [
  index.domains,
  ...index.domains.rows.flatMap(({ indicators }) => (indicators === null ? [] : [indicators])),
]

/** Every choice of the method, in the order of the page. */
export const choicesOf = (method: SandboxMethod): readonly ChoiceView[] => [
  ...method.indices.flatMap(({ choices }) => choices),
  method.ties,
]
