import type { Field } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { LeftOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { areaRow, type AreaRow } from '#lib/view/areas/area-row.ts'
import { areaState } from '#lib/view/area-state.ts'
import { counted } from '#lib/view/format/counted.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { weightWords } from './weight-words.ts'
import { withField } from './with-field.ts'

/** The list without one domain or indicator. */
export type LeftOutRow = {
  readonly field: string
  readonly name: string
  /** Where it belongs: "the CNI", "Civic assets". */
  readonly of: string
  readonly isDomain: boolean
  /** Null: it cannot be left out, because its test rests on it alone. */
  readonly counts: { readonly entering: number; readonly leaving: number; readonly listed: number } | null
  /** The query of the sandbox without it. */
  readonly query: string
}

/** The areas that one row is about. */
export type LeftOutAreas = {
  readonly row: LeftOutRow
  readonly title: string
  readonly areas: readonly AreaRow[]
}

export type LeftOutView = {
  readonly noun: AreaNoun
  readonly tests: readonly IndexWords[]
  readonly changed: boolean
  readonly listed: number
  readonly rows: readonly LeftOutRow[]
  /** What matters most and least, in a sentence. */
  readonly lead: string
  /** Null: no row was asked for. */
  readonly shown: LeftOutAreas | null
}

/**
 * Who would enter and leave the list without each domain and indicator.
 *
 * `left`: of the scenario's own method, in its order. `asked`: the field of the row whose areas are wanted, or an empty
 * text. `dataset` and `fields` as for `flipView`.
 */
export function leftOutView(
  scored: ScoredScenario,
  left: readonly LeftOut[],
  {
    dataset,
    fields,
    asked,
  }: { readonly dataset: string; readonly fields: readonly Field[]; readonly asked: string },
): LeftOutView {
  const { snapshot, settled, comparison } = scored
  const { methodology } = settled
  const noun = areaNoun(snapshot)
  const all = left.map((each) => {
    const { field, name, of, isDomain } = weightWords(methodology, snapshot.indicators, each)
    const { comparison: changes } = each
    const counts = changes && {
      entering: changes.entering.length,
      leaving: changes.leaving.length,
      listed: changes.scenario,
    }
    const row: LeftOutRow = {
      field,
      name,
      of,
      isDomain,
      counts,
      query: withField(dataset, fields, field, '0'),
    }
    return { row, changes }
  })
  const rows = all.map(({ row }) => row)
  const one = all.find(({ row }) => row.field === asked)
  return {
    noun,
    tests: methodology.indices
      .filter(({ code }) => methodology.classification.cuts.some(({ index }) => index === code))
      .map(indexWords),
    changed: fields.length > 0,
    listed: comparison.scenario,
    rows,
    lead: leadOf(rows, noun),
    shown:
      one?.changes == null
        ? null
        : {
            row: one.row,
            title: titleOf(one.row, noun),
            areas: [
              ...one.changes.entering.map((area) => moved(scored, area, true)),
              ...one.changes.leaving.map((area) => moved(scored, area, false)),
            ],
          },
  }
}

/** An area as the row that is asked for moves it, whatever the scenario itself does. */
const moved = (scored: ScoredScenario, area: number, enters: boolean): AreaRow => ({
  ...areaRow(scored, area),
  state: areaState(!enters, enters),
})

function titleOf({ name, counts }: LeftOutRow, { one, many }: AreaNoun): string {
  const { entering, leaving } = counts ?? { entering: 0, leaving: 0 }
  if (entering + leaving === 0) return `Without ${name} nothing changes`
  return `Without ${name}, ${counted(entering, one, many)} would enter and ${counted(leaving, one, many)} leave`
}

const movesOf = ({ counts }: LeftOutRow): number => (counts === null ? -1 : counts.entering + counts.leaving)

function leadOf(rows: readonly LeftOutRow[], { one, many }: AreaNoun): string {
  const [first, ...others] = [...rows]
    .filter(({ counts }) => counts !== null)
    .sort((a, b) => movesOf(b) - movesOf(a))
  const last = others.at(-1)
  if (first === undefined) return 'Nothing can be left out: each test rests on one measure alone.'
  const most = `The list rests most on ${first.name}: without it, ${counted(movesOf(first), one, many)} would change.`
  return last === undefined
    ? most
    : `${most} It rests least on ${last.name}: ${counted(movesOf(last), one, many)}.`
}
