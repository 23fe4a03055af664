import { Icon } from '#components/ui/icon.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { MapCounts } from '#lib/view/map/map-counts.ts'
import { mapStateWords } from '#lib/view/map/map-state.ts'

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** A sample of how areas without enough data are filled. */
function Dots() {
  return <span className="rw-map__swatch rw-map__swatch--unknown" aria-hidden="true" />
}

/**
 * What the colours and shapes of the map stand for, with how many areas there are of each. `shaded`: what the map is shaded
 * by; null = it shows what happens to each area.
 */
export function MapKey({
  counts: { place, states: counts, withoutTenth },
  changed,
  noun,
  shaded,
}: {
  counts: MapCounts
  changed: boolean
  noun: AreaNoun
  shaded: string | null
}) {
  const inPlace = place === null ? '' : ` in ${place}`
  if (shaded !== null) {
    return (
      <ul className="rw-key rw-map__key" aria-label="Key">
        <li>
          Most need{' '}
          <span className="rw-map__ramp" aria-hidden="true">
            {tenths.map((tenth) => (
              <span key={tenth} className={`rw-map__tenth rw-map__tenth--${tenth}`} />
            ))}
          </span>{' '}
          least need
        </li>
        <li>
          {shaded}: each step is a tenth of all {noun.many}, the darkest the one with the most need
        </li>
        {withoutTenth > 0 && (
          <li>
            <Dots /> {formatCount(withoutTenth)} without enough data{inPlace}
          </li>
        )}
      </ul>
    )
  }
  const states = changed ? (['entering', 'leaving', 'staying'] as const) : (['staying'] as const)
  return (
    <ul className="rw-key rw-map__key" aria-label="Key">
      {place !== null && <li>{place}:</li>}
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state}>
            {formatCount(counts[state])} {mapStateWords(state, changed).toLowerCase()}
          </StateMark>
        </li>
      ))}
      <li>
        <span className="rw-map__swatch rw-map__swatch--none" aria-hidden="true" />{' '}
        {formatCount(counts.not_listed)} {mapStateWords('not_listed', changed).toLowerCase()}
      </li>
      {counts.not_enough_data > 0 && (
        <li>
          <Dots /> {counted(counts.not_enough_data, noun.one, noun.many)} without enough data
        </li>
      )}
    </ul>
  )
}

/** The tools beside the map. Every one of them is a button, so that nobody needs a wheel or two fingers. */
export function MapTools({
  zoom,
  showAll,
  save,
}: {
  zoom: (factor: number) => void
  showAll: () => void
  save: (() => void) | null
}) {
  return (
    <div className="rw-map__tools">
      <button type="button" className="rw-map__tool" onClick={() => zoom(1.6)}>
        <span aria-hidden="true">+</span>
        <span className="rw-vh">Zoom in</span>
      </button>
      <button type="button" className="rw-map__tool" onClick={() => zoom(1 / 1.6)}>
        <span aria-hidden="true">−</span>
        <span className="rw-vh">Zoom out</span>
      </button>
      <button type="button" className="rw-map__tool" onClick={showAll}>
        Whole map
      </button>
      {save && (
        <button type="button" className="rw-map__tool" onClick={save}>
          <Icon name="download" /> Save as PNG
        </button>
      )}
    </div>
  )
}
