import { shareOf } from '#lib/scenario/percent.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import {
  groupsOf,
  type ChoiceView,
  type IndexView,
  type SandboxMethod,
  type WeightGroup,
} from '#lib/view/sandbox/sandbox-method.ts'
import type { Settings } from '#lib/view/sandbox/settings.ts'
import { sharesOf, weightOf } from '#lib/view/sandbox/shares.ts'

/** What one method says of a setting: words, and a number behind them. `differs`: from the first method. */
export type SettingValue = { readonly words: string; readonly detail: string; readonly differs: boolean }

/** A setting in which the methods differ. */
export type SettingRow = {
  readonly field: string
  readonly label: string
  readonly values: readonly SettingValue[]
}

/** The settings in which methods differ, in the order of the controls. `all`: every control of each method. */
export function settingRows(method: SandboxMethod, all: readonly Settings[]): SettingRow[] {
  return [
    ...method.indices.flatMap((index) => [
      ...groupsOf(index).flatMap((group) => weightRows(group, all)),
      ...cutRow(index, all),
      ...index.choices.flatMap((choice) => choiceRow(choice, ` (${index.shortName})`, all)),
    ]),
    ...choiceRow(method.ties, '', all),
  ]
}

function rowOf(
  field: string,
  label: string,
  values: readonly { readonly words: string; readonly detail: string; readonly key: string }[],
): SettingRow[] {
  if (new Set(values.map(({ key }) => key)).size < 2) return []
  return [
    {
      field,
      label,
      values: values.map(({ words, detail, key }) => ({ words, detail, differs: key !== values[0]?.key })),
    },
  ]
}

function weightRows(group: WeightGroup, all: readonly Settings[]): SettingRow[] {
  const shares = all.map((settings) => sharesOf(group, settings))
  return group.rows.flatMap(({ field, name }, row) =>
    rowOf(
      field,
      `${name}, share of ${group.of}`,
      all.map((settings, at) => {
        const weight = weightOf(settings[field])
        const share = shares[at]?.[row] ?? NaN
        return weight === 0
          ? { words: 'Left out', detail: '', key: '0' }
          : { words: formatShare(share), detail: `weight ${weight}`, key: String(weight) }
      }),
    ),
  )
}

function cutRow({ cut, shortName }: IndexView, all: readonly Settings[]): SettingRow[] {
  if (cut === null) return []
  return rowOf(
    cut.field,
    `Cut-off of the ${shortName}`,
    all.map((settings) => {
      const share = shareOf(settings[cut.field] ?? '') ?? NaN
      return { words: `worst ${formatPercent(share, 10)}`, detail: '', key: String(share) }
    }),
  )
}

const choiceRow = (
  { field, label, options }: ChoiceView,
  where: string,
  all: readonly Settings[],
): SettingRow[] =>
  rowOf(
    field,
    `${label}${where}`,
    all.map((settings) => {
      const value = settings[field] ?? ''
      return {
        words: options.find((option) => option.value === value)?.name ?? value,
        detail: '',
        key: value,
      }
    }),
  )
