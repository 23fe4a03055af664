import { respondentKinds, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import type { CountByKind, FigureFacts } from './outcome-facts.ts'

/** One row of a table of answers: what was chosen, by how many of all, and by how many of each kind of respondent. */
export type ChoiceRow = {
  readonly label: string
  readonly all: number
  /** Of those who chose something here, 0 to 1; NaN when nobody did. */
  readonly share: number
  /** Of all, with the responses of one possible campaign counting 1 together: need not be whole. */
  readonly once: number
  readonly byKind: CountByKind
}

/** How a question about a proposal was answered. `kinds`: those of whom anybody answered, for the columns. */
export type ChoiceTable = {
  readonly questionId: string
  readonly wording: string
  readonly kinds: readonly RespondentKind[]
  /** Whether counting campaigns once makes a difference. */
  readonly campaigns: boolean
  readonly rows: readonly ChoiceRow[]
  readonly answered: ChoiceRow
}

const sum = (counts: CountByKind): number => respondentKinds.reduce((total, kind) => total + counts[kind], 0)

/**
 * How a question was answered, as a table: one row for each option, columns for all and for each kind of respondent.
 *
 * Example: two of three who answered agreed, so the row "Agree" has `all` 2 and `share` 2 / 3.
 */
export function choiceTable(
  { questionId, answered, once: answeredOnce, options }: FigureFacts['questions'][number],
  wording: string,
): ChoiceTable {
  const total = sum(answered)
  const row = (label: string, byKind: CountByKind, once: number): ChoiceRow => {
    const all = sum(byKind)
    return { label, all, share: total === 0 ? NaN : all / total, once, byKind }
  }
  return {
    ...{ questionId, wording },
    kinds: respondentKinds.filter((kind) => answered[kind] > 0),
    campaigns: answeredOnce !== total,
    rows: options.map(({ label, chosen, once }) => row(label, chosen, once)),
    answered: row('Answered', answered, answeredOnce),
  }
}
