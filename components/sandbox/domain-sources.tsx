import { counted } from '#lib/view/format/counted.ts'
import type { WeightGroup } from '#lib/view/sandbox/sandbox-method.ts'
import type { Controls } from './controls.ts'
import { Disclosure } from './disclosure.tsx'
import { MeasureFacts } from './measure-facts.tsx'
import { offersIndicators } from './weight-group.tsx'

/** Where the domains that are made of one indicator come from; nothing when there are none. */
export function DomainSources({ group, controls }: { group: WeightGroup; controls: Controls }) {
  const rows = group.rows.filter((row) => row.indicators !== null && !offersIndicators(row, controls))
  if (rows.length === 0) return null
  const all = rows.length === group.rows.length
  return (
    <Disclosure
      className="rw-inds rw-inds--sources"
      used={false}
      summary={`Where ${all ? 'these' : 'the other'} ${counted(rows.length, 'domain')} ${rows.length === 1 ? 'comes' : 'come'} from`}
    >
      <dl>
        {rows.map(({ field, name, indicators }) => (
          <div key={field}>
            <dt>{name}</dt>
            {indicators?.rows.map((row) => (
              <dd key={row.field}>
                {row.measure?.description}
                {row.measure && <MeasureFacts measure={row.measure} />}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
