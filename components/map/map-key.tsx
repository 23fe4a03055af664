import { Icon } from '#components/ui/icon.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { MapAnswer } from '#lib/view/map/map-answer.ts'
import { mapStateWords } from '#lib/view/map/map-state.ts'

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** A sample of how areas without enough data are filled. */
function Dots() {
  return <span className="rw-map__swatch rw-map__swatch--unknown" aria-hidden="true" />
}

/** What the colours and shapes of the map stand for, with how many areas there are of each. */
export function MapKey({
  answer,
  noun,
  shaded,
}: {
  answer: MapAnswer
  noun: AreaNoun
  shaded: string | null
}) {
  const { counts, changed } = answer
  if (answer.tenths !== null && shaded !== null) {
    const unknown = answer.tenths.split('-').length - 1
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
        {unknown > 0 && (
          <li>
            <Dots /> {formatCount(unknown)} without enough data
          </li>
        )}
      </ul>
    )
  }
  const states = changed ? (['entering', 'leaving', 'staying'] as const) : (['staying'] as const)
  return (
    <ul className="rw-key rw-map__key" aria-label="Key">
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
