import { dataPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'

/** What "now" is: our rerun of the published method, and how far it agrees with the published list. Said once. */
export function AgreementWords({
  now,
  noun,
  agreement,
}: {
  now: number
  noun: AreaNoun
  agreement: DatasetView['agreement']
}) {
  const areas = counted(now, noun.one, noun.many)
  if (agreement === null) {
    return <p>“Now” is our run of the current method: {areas}. No list was published to compare it with.</p>
  }
  const { published, both } = agreement
  const missed = published - both
  return (
    <p>
      “Now” is our rerun of the published method: {areas}, {formatCount(both)} of them on the published list
      of {formatCount(published)}.{' '}
      {missed > 0 && (
        <a href={dataPath()}>
          Why {formatCount(missed)} {missed === 1 ? 'differs' : 'differ'}
        </a>
      )}
    </p>
  )
}
