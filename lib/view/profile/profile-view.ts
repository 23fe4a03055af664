import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { OutcomeFacts } from '#lib/scoring/profile/outcome-facts.ts'
import type { GroupOutcome } from '#lib/scoring/profile/profile.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { formatOutcome, outcomeNote } from './format-outcome.ts'

/** An outcome in the groups of a profile: listed, others inside the cut of an index, all; now and under the changes. */
export type ComparedOutcome = {
  readonly outcome: OutcomeFacts
  readonly now: readonly GroupOutcome[]
  readonly yours: readonly GroupOutcome[]
}

/** A mean this many times the median is one of a few areas rather than of the usual one. */
const skewed = 2

/** A mean now and under the changes, as it reads. */
export type Pair = { readonly now: string; readonly yours: string }

export type ProfileRow = {
  readonly code: string
  readonly name: string
  readonly note: string
  readonly source: string
  readonly listed: Pair
  readonly others: Pair
  readonly all: string
  /** Where means are those of a few areas: the middle of each group beside them; null otherwise. */
  readonly middle: { readonly listed: string; readonly others: string; readonly all: string } | null
}

/** A row of the picture: how many times the mean of all areas. */
export type ProfileBar = {
  readonly name: string
  readonly listedNow: number
  readonly listedYours: number
  readonly others: number
  readonly words: string
  /** Its means are those of a few areas: its name has a star. */
  readonly skewed: boolean
}

export type ProfileView = {
  readonly noun: AreaNoun
  readonly changed: boolean
  /** "other wards inside the cut-off on deprivation". */
  readonly othersWords: string
  readonly lead: string
  readonly title: string
  readonly label: string
  /** What the star of some outcomes means; empty when none has one. */
  readonly starWords: string
  readonly rows: readonly ProfileRow[]
  readonly bars: readonly ProfileBar[]
}

/** A profile of a list in the words and figures of its page. Example: people in income deprivation, "26.8%". */
export function profileView(
  { snapshot, settled }: ScoredScenario,
  index: string,
  outcomes: readonly ComparedOutcome[],
): ProfileView {
  const noun = areaNoun(snapshot)
  const changed = Object.keys(settled.canonical).length > 0
  const own = settled.methodology.indices.find(({ code }) => code === index)
  const othersWords = `other ${noun.many} inside the cut-off on ${own === undefined ? index : indexWords(own).prose}`
  const bars = outcomes.flatMap(barOf)
  const rows = outcomes.map(rowOf)
  const [first] = outcomes
  const name = (bar: ProfileBar) => `${bar.name} ${bar.words}`
  return {
    ...{ noun, changed, othersWords, bars },
    lead: first === undefined ? '' : leadOf(first, noun, othersWords),
    title: titleOf(bars, noun),
    starWords: starWords(rows, bars, noun),
    label: `Bars: each outcome in listed ${noun.many} as a multiple of its mean over all ${noun.many}. ${joinWords(bars.map(name))}.`,
    rows,
  }
}

function rowOf({ outcome, now, yours }: ComparedOutcome): ProfileRow {
  const { code, name, unit, polarity, source, sourceDate } = outcome
  const pair = (at: number): Pair => ({
    now: formatOutcome(now[at]?.mean ?? null, unit),
    yours: formatOutcome(yours[at]?.mean ?? null, unit),
  })
  const middle = (at: number) => formatOutcome(yours[at]?.median ?? null, unit)
  return {
    ...{ code, name, note: outcomeNote(unit, polarity), source: `${source}, ${sourceDate}` },
    ...{ listed: pair(0), others: pair(1), all: pair(2).now },
    middle: isSkewed(yours) ? { listed: middle(0), others: middle(1), all: middle(2) } : null,
  }
}

function barOf({ outcome, now, yours }: ComparedOutcome): ProfileBar[] {
  const all = now[2]?.mean ?? null
  if (all === null || all === 0) return []
  const times = (group: GroupOutcome | undefined) => (group?.mean == null ? NaN : group.mean / all)
  const listed = times(yours[0])
  if (Number.isNaN(listed)) return []
  const words = `${formatDecimal(listed, 1)} times the mean`
  const star = isSkewed(yours)
  const name = star ? `${outcome.name} *` : outcome.name
  return [
    { name, listedNow: times(now[0]), listedYours: listed, others: times(yours[1]), words, skewed: star },
  ]
}

/** Whether a few areas make the mean of any group. */
const isSkewed = (groups: readonly GroupOutcome[]): boolean =>
  groups.some(({ mean, median }) => mean !== null && median !== null && mean > skewed * Math.max(0, median))

function starWords(rows: readonly ProfileRow[], bars: readonly ProfileBar[], noun: AreaNoun): string {
  if (!bars.some((bar) => bar.skewed)) return ''
  const middles = rows.flatMap(({ name, middle }) =>
    middle === null
      ? []
      : [
          `${name}: ${middle.listed} in listed ${noun.many}, ${middle.others} in the others, ${middle.all} in all`,
        ],
  )
  return `* A few ${noun.many} have so much that the mean says little of a usual one; half of the people live where it is at most this. ${joinWords(middles)}.`
}

function leadOf({ outcome, yours }: ComparedOutcome, noun: AreaNoun, others: string): string {
  const mean = (at: number) => formatOutcome(yours[at]?.mean ?? null, outcome.unit)
  return `${outcome.name}: ${mean(0)} in listed ${noun.many}, ${mean(1)} in ${others}, ${mean(2)} in all ${noun.many}.`
}

function titleOf(bars: readonly ProfileBar[], noun: AreaNoun): string {
  const [most] = bars.filter((bar) => !bar.skewed).sort((a, b) => b.listedYours - a.listedYours)
  if (bars.length === 0) return `No ${noun.one} is listed, so there is nothing to compare`
  if (most === undefined) return `Outcomes in listed ${noun.many} beside the mean`
  return `Listed ${noun.many} are furthest from the mean on “${most.name}”: ${most.words}`
}
