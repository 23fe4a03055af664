import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'
import type { Withheld } from '#lib/dataset/licence/withheld-indicators.ts'

/** What is measured, where it comes from, and whether its values may be passed on. */
export const indicatorsTable = ({ indicators }: Snapshot, withheld: Withheld): ReadyTable => ({
  name: 'indicators',
  about: 'One indicator that the method can use.',
  columns: [
    { name: 'code', meaning: 'The code of the indicator.' },
    { name: 'name', meaning: 'Its name.' },
    { name: 'description', meaning: 'What it measures.' },
    { name: 'unit', meaning: 'What it is measured in.' },
    {
      name: 'polarity',
      meaning: 'Which end is more need.',
      unit: '1 = a higher value, -1 = a lower value',
    },
    { name: 'level', meaning: 'What has a value: areas, or small areas inside them.' },
    { name: 'status', meaning: 'Published, derived from published figures, or illustrative.' },
    { name: 'source', meaning: 'Where the values come from.' },
    { name: 'source_date', meaning: 'What time they are about.' },
    { name: 'passed_on', meaning: 'Whether its values may be passed on in bulk.', unit: '1 = yes, 0 = no' },
    { name: 'licence', meaning: 'Why they may not.' },
  ],
  rows: () =>
    indicators.map((it): Cell[] => [
      ...[it.code, it.name, it.description, it.unit, it.polarity, it.level, it.status, it.source],
      it.sourceDate,
      withheld.has(it.code) ? 0 : 1,
      withheld.get(it.code) ?? '',
    ]),
})
