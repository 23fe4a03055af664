import type { AreaTypes } from '#lib/dataset/insight/area-types.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'

/** The type of every listed area, in the order of the dataset. */
export function typesTable({ snapshot }: ScoredScenario, { typology, names }: AreaTypes): ReadyTable {
  const { areas } = snapshot
  const rows = [
    ...typology.types.flatMap((type, at) =>
      type.areas.map((area) => ({ area, name: names[at]?.name ?? '' })),
    ),
    ...typology.untyped.map((area) => ({ area, name: '' })),
  ].sort((one, other) => one.area - other.area)
  return {
    name: 'types',
    about: 'One listed area and the type that it is of, by its domain scores.',
    columns: [
      { name: 'area_code', meaning: 'The code of the area.' },
      { name: 'area_name', meaning: 'Its name.' },
      { name: 'type', meaning: 'The name of its type; empty: it lacks a domain score, so it has none.' },
    ],
    rows: () =>
      rows.map(({ area, name }): Cell[] => [areas.codes[area] ?? '', areas.names[area] ?? '', name]),
  }
}
