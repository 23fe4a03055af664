import { shareOf } from '#lib/scenario/percent.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import {
  groupsOf,
  type ChoiceView,
  type IndexView,
  type SandboxMethod,
  type WeightGroup,
  type WeightRow,
} from './sandbox-method.ts'
import { differences, type Settings } from './settings.ts'
import { changedRows, publishedShares, sharesOf, weightOf } from './shares.ts'
import { timesWords } from './times-words.ts'

/** One change in words. `field`: the control that was changed, which putting it back sets as published. */
export type Change = {
  readonly field: string
  readonly name: string
  /** A sentence. */
  readonly title: string
  /** Another one, or nothing. */
  readonly detail: string
  /** It concerns an indicator whose values are made up. */
  readonly illustrative: boolean
}

/**
 * What a visitor changed, in words, in the order of the page. Made from the controls alone, so that words follow at
 * once. A control that says something impossible is no change yet: its error is shown beside it.
 *
 * Example: 150 for Connectedness gives "Connectedness counts one and a half times as much." and "Its share of the CNI
 * goes from 33% to 43%."
 */
export function changesInWords(method: SandboxMethod, settings: Settings): Change[] {
  const differing = new Set(differences(method, settings).map(([field]) => field))
  return [
    ...method.indices.flatMap((index) => [
      ...groupsOf(index).flatMap((group) => weightChanges(group, settings)),
      ...cutChange(index, method.noun.many, settings, differing),
      ...index.choices.flatMap((choice) =>
        choiceChange(choice, ` (${index.shortName})`, settings, differing),
      ),
    ]),
    ...choiceChange(method.ties, '', settings, differing),
  ]
}

function weightChanges(group: WeightGroup, settings: Settings): Change[] {
  const before = publishedShares(group)
  const after = sharesOf(group, settings)
  return changedRows(group, settings).flatMap((changed, at): Change[] => {
    const row = group.rows[at]
    if (!changed || row === undefined) return []
    const weight = weightOf(settings[row.field])
    if (Number.isNaN(weight)) return []
    const shares = { was: before[at] ?? Number.NaN, now: after[at] ?? Number.NaN }
    const { field, name, measure } = row
    const illustrative = measure?.status === 'illustrative'
    return [{ field, name, illustrative, ...weightWords(group, row, weight, shares, settings) }]
  })
}

function weightWords(
  group: WeightGroup,
  { name, published }: WeightRow,
  weight: number,
  { was, now }: { was: number; now: number },
  settings: Settings,
): Pick<Change, 'title' | 'detail'> {
  if (weight === 0) {
    const others = group.rows.filter(({ field }) => weightOf(settings[field]) > 0).length
    const grow = others === 1 ? 'the other one grows' : `the other ${numberWord(others)} grow`
    const detail = others === 0 ? '' : `It had a share of ${formatShare(was)}; ${grow} to fill it.`
    return { title: `${name} is left out of ${group.of}.`, detail }
  }
  const share = Number.isNaN(now) ? '' : formatShare(now)
  if (published === 0) {
    return {
      title: `${name} is included in ${group.of}.`,
      detail: share === '' ? '' : `Its share is ${share}.`,
    }
  }
  const detail = share === '' ? '' : `Its share of ${group.of} goes from ${formatShare(was)} to ${share}.`
  return { title: `${name} ${timesWords(weight, published)}.`, detail }
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numberWord = (count: number): string => words[count] ?? String(count)

function cutChange(
  index: IndexView,
  many: string,
  settings: Settings,
  differing: ReadonlySet<string>,
): Change[] {
  const { cut, shortName } = index
  if (cut === null || !differing.has(cut.field)) return []
  const now = shareOf(settings[cut.field] ?? '')
  const was = shareOf(cut.published)
  if (now === null || was === null) return []
  const verb = now > was ? 'widens' : 'narrows'
  return [
    {
      field: cut.field,
      name: `cut-off of the ${shortName}`,
      title: `The cut-off of the ${shortName} ${verb} to the worst ${formatPercent(now, 10)} of ${many}.`,
      detail: `It was the worst ${formatPercent(was, 10)}.`,
      illustrative: false,
    },
  ]
}

function choiceChange(
  { field, label, published, options }: ChoiceView,
  where: string,
  settings: Settings,
  differing: ReadonlySet<string>,
): Change[] {
  const nameOf = (value: string | undefined) => options.find((option) => option.value === value)?.name
  const chosen = nameOf(settings[field])
  if (!differing.has(field) || chosen === undefined) return []
  return [
    {
      field,
      name: `${label}${where}`,
      title: `${label}${where}: ${lowerFirst(chosen)}.`,
      detail: `Now: ${lowerFirst(nameOf(published) ?? '')}.`,
      illustrative: false,
    },
  ]
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
