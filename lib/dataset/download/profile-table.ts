import type { ListProfile } from '#lib/dataset/list-profile.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'

/** Outcomes in groups of areas, now and under the scenario; no rows for a dataset without outcomes. */
export const profileTable = (profile: ListProfile | null): ReadyTable => ({
  name: 'profile',
  about: 'One outcome in one group of areas: a mean weighted by what the outcome says.',
  columns: [
    { name: 'outcome', meaning: 'The code of the outcome.' },
    { name: 'outcome_name', meaning: 'What it is.' },
    { name: 'unit', meaning: 'What it is measured in.' },
    {
      name: 'group',
      meaning: 'listed; inside_<index>: other areas inside the cut-off of that index; all.',
    },
    { name: 'now', meaning: 'The mean under the current method.', unit: 'as the unit says' },
    { name: 'now_areas', meaning: 'How many areas it is taken over.', unit: 'areas' },
    { name: 'yours', meaning: 'The mean under these changes.', unit: 'as the unit says' },
    { name: 'yours_areas', meaning: 'How many areas it is taken over.', unit: 'areas' },
    { name: 'weighted_by', meaning: 'What an area counts for.' },
    { name: 'source', meaning: 'Where the outcome comes from.' },
  ],
  rows: () =>
    (profile?.outcomes ?? []).flatMap(({ outcome, now, yours }) =>
      now.map((group, at): Cell[] => [
        ...[outcome.code, outcome.name, outcome.unit, group.name],
        ...[group.mean, group.areas, yours[at]?.mean ?? null, yours[at]?.areas ?? 0],
        ...[outcome.weightName, `${outcome.source}, ${outcome.sourceDate}`],
      ]),
    ),
})
