import { StateMark } from '#components/ui/state-mark.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { placeWords, type AreaWords } from '#lib/view/map/area-words.ts'
import type { MapArea } from './map-shapes.ts'

/** What the map says of the area that is pointed at or chosen; without one, how to get there. */
export function MapReadout({
  area,
  words,
  href,
  noun,
  shaded,
}: {
  area: MapArea | null
  words: AreaWords | null
  href: string
  noun: AreaNoun
  /** "Connectedness", when the map is shaded by it. */
  shaded: string | null
}) {
  if (area === null || words === null) {
    return (
      <p className="rw-map__readout rw-note">
        Point at a {noun.one}, or go to the map with the Tab key and move with the arrow keys. A click or
        Enter opens its page.
      </p>
    )
  }
  const { name, district_name: district, region_name: region } = area
  return (
    <div className="rw-map__readout">
      <p>
        <a href={href}>{name}</a> <span className="rw-note">{placeWords(district, region)}</span>{' '}
        {words.state === 'not_enough_data' ? (
          <span className="rw-st rw-st--not_listed">{words.stateWords}</span>
        ) : (
          <StateMark state={words.state}>{words.stateWords}</StateMark>
        )}
      </p>
      <p className="rw-note">
        {words.tenth !== null && shaded !== null && (
          <>
            {shaded}: {words.tenth.toLowerCase()}.{' '}
          </>
        )}
        {words.ranks.join('. ')}. 1 = most need.
      </p>
    </div>
  )
}
