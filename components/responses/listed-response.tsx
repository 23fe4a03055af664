import { Tag } from '#components/ui/tag.tsx'
import { responsePath } from '#lib/paths/moderation-paths.ts'
import { formatDate } from '#lib/view/format/format-date.ts'
import { kindWords, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'

export type ListedResponse = {
  readonly reference: string
  readonly receivedAt: Date
  readonly kind: RespondentKind
  readonly name: string
  readonly region: string
  readonly withScenario: boolean
  readonly redacted: boolean
  /** The beginning of its words. */
  readonly words: string
  /** Names of themes that the panel found in it. */
  readonly themes: readonly string[]
}

/** One published response in the list, with the beginning of its words. */
export function Listed({ row }: { row: ListedResponse }) {
  const who = [row.name, kindWords[row.kind], row.region].filter((part) => part !== '').map(visibleText)
  return (
    <li>
      <p>
        <a href={responsePath(row.reference)}>
          <b>{row.reference}</b>
        </a>{' '}
        {row.withScenario && <Tag>With a method</Tag>} {row.redacted && <Tag>Words hidden</Tag>}
      </p>
      <p className="rw-small rw-muted">
        <bdi>{who.join(', ')}</bdi> · {formatDate(row.receivedAt)}
      </p>
      <p className="rw-said rw-said--short" dir="auto">
        {visibleText(row.words)}
      </p>
      {row.themes.length > 0 && <p className="rw-note">Themes: {row.themes.join('; ')}</p>}
    </li>
  )
}
