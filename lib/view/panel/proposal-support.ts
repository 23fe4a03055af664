import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { RespondentKind } from '#lib/view/moderation/moderation-words.ts'

/** How many, counted in full and with each possible campaign as one. */
export type CountedTwice = { readonly responses: number; readonly campaignsOnce: number }

/** Which of the two ways to count is shown. */
export type CountedAs = keyof CountedTwice

/** What the panel needs to know of a question with choices (lib/consultation/support). */
export type SupportFacts = {
  readonly questionId: string
  readonly position: number
  readonly kind: 'agreement' | 'single_choice' | 'multiple_choice'
  readonly wording: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly kinds: readonly {
    readonly kind: RespondentKind
    readonly answered: CountedTwice
    readonly chosen: ReadonlyMap<string, CountedTwice>
  }[]
}

/** One kind of respondent, or all of them. */
export type SupportRow = {
  readonly key: RespondentKind | 'all'
  readonly name: string
  readonly answered: number
  /** One for each option, in their order. `share`: of those who answered, 0 to 1; NaN when nobody did. */
  readonly cells: readonly { readonly count: number; readonly share: number }[]
}

/** A question with what was chosen, as the page shows it. */
export type SupportTable = {
  readonly questionId: string
  readonly position: number
  readonly wording: string
  /** One may choose several, so shares need not add up to 100%. */
  readonly several: boolean
  readonly options: readonly { readonly code: string; readonly label: string }[]
  /** Kinds that anybody is of, then all together; [] when nobody answered. */
  readonly rows: readonly SupportRow[]
}

/** The kinds in the plural, as rows of a table. */
const kindNames: Readonly<Record<RespondentKind, string>> = {
  individual: 'Individuals',
  organisation: 'Organisations',
  area_professional: 'People who work in an area',
  other: 'Others',
}

/** A count that may hold parts of a campaign: whole where it is whole, else with one decimal. */
export const formatPart = (count: number): string =>
  Number.isInteger(count) ? formatCount(count) : formatDecimal(count, 1)

/** The rows and columns of a question. Options that only older versions of the question had come last, by their code. */
export function supportTable(support: SupportFacts, as: CountedAs): SupportTable {
  const { questionId, position, wording, kind, options: known, kinds } = support
  const codes = new Set(known.map(({ code }) => code))
  const older = [...new Set(kinds.flatMap(({ chosen }) => [...chosen.keys()]))].filter(
    (code) => !codes.has(code),
  )
  const options = [...known, ...older.map((code) => ({ code, label: `${code} (no longer offered)` }))]
  const rows = kinds.map(({ kind: of, answered, chosen }): SupportRow => {
    const counts = options.map(({ code }) => chosen.get(code)?.[as] ?? 0)
    return rowOf(of, kindNames[of], answered[as], counts)
  })
  const sum = (numbers: readonly number[]) =>
    Math.round(numbers.reduce((one, next) => one + next, 0) * 1e6) / 1e6
  const total = rowOf(
    'all',
    'Everybody',
    sum(rows.map(({ answered }) => answered)),
    options.map((_, at) => sum(rows.map(({ cells }) => cells[at]?.count ?? 0))),
  )
  return {
    ...{ questionId, position, wording, options },
    several: kind === 'multiple_choice',
    rows: rows.length === 0 ? [] : [...rows, total],
  }
}

const rowOf = (
  key: SupportRow['key'],
  name: string,
  answered: number,
  counts: readonly number[],
): SupportRow => ({ key, name, answered, cells: counts.map((count) => ({ count, share: count / answered })) })

const agreeing = ['strongly_agree', 'agree']
const disagreeing = ['strongly_disagree', 'disagree']

/**
 * Support for a proposal in one line, from its first question about agreement; empty when it has none.
 *
 * Example: "62% agree, 21% disagree, of 1,204 answers".
 */
export function supportLine(supports: readonly SupportFacts[], as: CountedAs): string {
  const asked = supports.find(({ kind }) => kind === 'agreement')
  if (asked === undefined) return ''
  const { options, rows } = supportTable(asked, as)
  const all = rows.at(-1)
  if (all === undefined || all.answered === 0) return 'Nobody answered yet'
  const share = (codes: readonly string[]) =>
    formatShare(
      options.reduce(
        (sum, { code }, at) => sum + (codes.includes(code) ? (all.cells[at]?.share ?? 0) : 0),
        0,
      ),
    )
  return `${share(agreeing)} agree, ${share(disagreeing)} disagree, of ${formatPart(all.answered)} answers`
}
