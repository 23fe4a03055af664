'use client'

import { useId, useMemo, useRef, useState } from 'react'
import { useScripted } from '#components/ui/use-scripted.ts'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { areaWords, placeWords } from '#lib/view/map/area-words.ts'
import { mapCounts } from '#lib/view/map/map-counts.ts'
import type { MapFocus } from '#lib/view/map/map-focus.ts'
import { MapCanvas } from './map-canvas.tsx'
import { MapKey, MapTools } from './map-key.tsx'
import { MapReadout } from './map-readout.tsx'
import { mapPicture, type PictureWords } from './save-map.ts'
import { useMapData } from './use-map-data.ts'
import { useFrame, useMapLook } from './use-map-look.ts'
import { saveBlob } from './save-blob.ts'

export type AreaMapProps = {
  /** `<name>@<version>`, which must have boundaries. */
  readonly dataset: string
  /** The query of the scenario, which every link carries on. */
  readonly query: string
  readonly noun: AreaNoun
  /** What the map is shaded by, and how it is called; empty and null = what happens to each area. */
  readonly show?: string
  readonly shaded?: string | null
  readonly focus?: MapFocus
  /** A picture among others, instead of most of a page. */
  readonly small?: boolean
  /** With these words the map can be saved. */
  readonly picture?: PictureWords
}

const everything: MapFocus = { region: '', district: '', area: '' }

/** All areas on a map: what happens to them, or shaded. It follows its properties without being loaded again. */
export default function AreaMap({
  dataset,
  query,
  noun,
  show = '',
  shaded = null,
  focus = everything,
  small = false,
  picture,
}: AreaMapProps) {
  const host = useRef<HTMLDivElement>(null)
  const how = useId()
  const scripted = useScripted()
  const frame = useFrame(host)
  const { shapes, view, failed, retry } = useMapData({ dataset, show, query })
  const control = useMapLook(shapes, frame, focus)
  const counts = useMemo(
    () => shapes && view && mapCounts(shapes.areas, view.colours, focus),
    [shapes, view, focus],
  )
  const [hovered, setHovered] = useState(-1)
  const [chosen, setChosen] = useState<{ readonly area: number; readonly focus: string } | null>(null)
  const [said, setSaid] = useState('')

  const asked =
    shapes === null || focus.area === '' ? -1 : shapes.areas.findIndex(({ code }) => code === focus.area)
  const selected = chosen?.focus === focus.area ? chosen.area : asked
  const outlined = hovered === -1 ? selected : hovered
  const wordsOf = (area: number) => {
    if (view === null || area === -1) return null
    const { tenths } = view.colours
    return areaWords(view.answer, tenths === null ? null : (tenths[area] ?? 0), area)
  }
  const hrefOf = (area: number) => areaPath(shapes?.areas[area]?.code ?? '', query)
  // The shading that the answer is about, not the one that is being fetched.
  const shading = view?.question.show === show ? shaded : null
  const speak = (area: number) => {
    const [place, words] = [shapes?.areas[area], wordsOf(area)]
    if (place === undefined || words === null) {
      setSaid('')
      return
    }
    const tenth = words.tenth === null || shading === null ? [] : [`${shading}: ${words.tenth}`]
    const parts = [placeWords(place.name, place.district_name), words.stateWords, ...tenth, ...words.ranks]
    setSaid(`${parts.join('. ')}.`)
  }
  return (
    <div className={`rw-map rw-map--${small ? 'small' : 'wide'}`}>
      <div className="rw-map__frame" ref={host}>
        {shapes && view && frame && control ? (
          <MapCanvas
            {...{ shapes, frame, control, outlined, selected }}
            colours={view.colours}
            label={`Map of ${formatCount(shapes.areas.length)} ${noun.many}`}
            describedBy={how}
            hover={setHovered}
            select={(area, how) => {
              setChosen({ area, focus: focus.area })
              if (how === 'key') speak(area)
            }}
            open={(area, inNewTab) => {
              if (inNewTab) window.open(hrefOf(area), '_blank', 'noopener')
              else window.location.assign(hrefOf(area))
            }}
          />
        ) : (
          <div className="rw-map__wait rw-note">
            {failed ? (
              <p role="alert">
                The map could not be fetched.{' '}
                <button type="button" className="rw-map__tool" onClick={retry}>
                  Try again
                </button>
              </p>
            ) : scripted ? (
              <p>The map is being drawn…</p>
            ) : (
              <p>The map needs script. The table below says the same.</p>
            )}
          </div>
        )}
        {control && <MapTools zoom={control.zoom} showAll={control.showAll} save={saveWith(picture)} />}
      </div>
      <div className="rw-map__side">
        {view && counts && (
          <MapKey
            {...{ counts, noun }}
            changed={view.answer.changed}
            shaded={view.colours.tenths === null ? null : shading}
          />
        )}
        <MapReadout
          area={outlined === -1 ? null : (shapes?.areas[outlined] ?? null)}
          words={wordsOf(outlined)}
          href={hrefOf(outlined)}
          {...{ noun, shaded: shading }}
        />
      </div>
      <p className="rw-vh" id={how}>
        The arrow keys move to the next {noun.one} that way, Enter opens its page, plus and minus zoom, 0
        shows the whole map. A table of the same is on the page.
      </p>
      <p className="rw-vh" role="status">
        {said}
      </p>
      {failed && view && (
        <p className="rw-note" role="alert">
          The map is of your last changes that could be fetched.{' '}
          <button type="button" className="rw-map__tool" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  )

  function saveWith(words: PictureWords | undefined): (() => void) | null {
    if (!words || !shapes || !view || !counts || !frame || !control) return null
    return () => {
      if (host.current === null) return
      const { look } = control
      mapPicture(host.current, { shapes, view, counts, frame, look }, { ...words, shaded: shading }).then(
        (blob) => saveBlob(blob, `map-of-${dataset.replace('@', '-')}.png`),
        () => setSaid('This browser could not make a picture of the map.'),
      )
    }
  }
}
