import { preload } from 'react-dom'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { boundariesPath, mapViewPath } from '#lib/paths/map-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { MapFocus } from '#lib/view/map/map-focus.ts'
import AreaMap from './area-map.tsx'
import { MapControls, type MapControlsProps } from './map-controls.tsx'
import { MapTable, type MapTableProps } from './map-table.tsx'
import type { PictureWords } from './save-map.ts'

export type MapPageProps = MapControlsProps &
  Omit<MapTableProps, 'search' | 'drawn'> & {
    readonly title: string
    /** `<name>@<version>`. */
    readonly dataset: string
    readonly hasBoundaries: boolean
    readonly focus: MapFocus
    readonly picture: PictureWords
    /** Whose data and boundaries these are, and under which licences: a sentence each. */
    readonly attribution: readonly string[]
    readonly issues: readonly Issue[]
    readonly proof: Proof
  }

/** The map with its key, its table and whose data it shows. */
export function MapPage(page: MapPageProps) {
  const { title, noun, shaded, dataset, query, focus, search, picture, attribution, issues, hasBoundaries } =
    page
  if (hasBoundaries) {
    // What the map needs comes with its scripts and not after them.
    for (const path of [boundariesPath(dataset), mapViewPath(dataset, search.show, query)]) {
      preload(path, { as: 'fetch', crossOrigin: 'anonymous' })
    }
  }
  return (
    <>
      <h1>{title}</h1>
      <InsightHead
        lead={
          shaded === null
            ? `Each ${noun.one} by what happens to it.`
            : `${shaded}, by tenth: the darker, the more need.`
        }
        {...{ query, issues }}
        changed={page.changed}
      />
      <MapControls
        {...{ noun, search, query }}
        groups={page.groups}
        regions={page.regions}
        districts={page.districts}
      />
      {hasBoundaries ? (
        <figure className="rw-map__figure">
          <AreaMap {...{ dataset, query, noun, shaded, focus, picture }} show={search.show} />
          <figcaption className="rw-note">
            {attribution.map((sentence) => (
              <span key={sentence}>{sentence} </span>
            ))}
          </figcaption>
        </figure>
      ) : (
        <Notice tone="plain" title="This dataset has no boundaries, so there is no map.">
          <p>The table says the same.</p>
        </Notice>
      )}
      <MapTable
        {...{ noun, shaded, query, search }}
        table={page.table}
        changed={page.changed}
        drawn={hasBoundaries}
      />
      <ProofBox proof={page.proof} />
    </>
  )
}
