import { formatMoment } from '#lib/view/format/format-moment.ts'
import { kindWords, publicationWords } from '#lib/view/moderation/moderation-words.ts'
import type { ItemView } from './item-view.ts'

/** When a response came, from whom, what may become public of it, and how many are like it. */
export function ItemFacts({
  item: { receivedAt, version, kind, region, publication, similar },
}: {
  item: ItemView
}) {
  const facts = [
    ['Received', `${formatMoment(receivedAt)}${version > 1 ? `; this is version ${version}` : ''}`],
    ['From', [kindWords[kind], region].filter((part) => part !== '').join(', ')],
    ['Publication', publicationWords[publication]],
    ['Similar responses', similar.found === 0 ? 'None' : String(similar.found)],
  ]
  return (
    <dl className="rw-facts-line">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
