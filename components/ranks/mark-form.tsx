import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { ranksPath } from '#lib/paths/insight-paths.ts'
import { areaPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import type { RanksView } from '#lib/view/ranks/ranks-view.ts'

/** Asks which area is to be marked: a plain form, and the areas that were meant where that is not clear. */
export function MarkForm({
  view: { noun, toMark, marked },
  query,
}: {
  view: Pick<RanksView, 'noun' | 'toMark' | 'marked'>
  query: string
}) {
  const { text, offered, fitting } = toMark
  const unclear = marked === null && text !== ''
  const problem =
    unclear && fitting === 0 ? `No ${noun.one} or district has “${text.slice(0, 60)}” in its name` : undefined
  return (
    <>
      <form className="rw-filters" action={`${ranksPath()}#spread`}>
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field id="area" label={`Mark ${withArticle(noun.one)}: its name, or its code`} error={problem}>
          {(control) => (
            <input
              className="rw-in"
              name="area"
              defaultValue={marked === null ? text : marked.name}
              autoComplete="off"
              {...control}
            />
          )}
        </Field>
        <Button type="submit" look="secondary">
          Mark
        </Button>
      </form>
      {marked !== null && (
        <p className="rw-small">
          Marked: <a href={areaPath(marked.code, query)}>{marked.name}</a>
          {marked.district !== '' && `, ${marked.district}`}.{' '}
          <a href={`${ranksPath(query)}#spread`}>Mark none</a>
        </p>
      )}
      {unclear && fitting > 0 && (
        <div role="status">
          <p className="rw-small">{counted(fitting, noun.one, noun.many)} may be meant. Which one?</p>
          <ul className="rw-key">
            {offered.map(({ code, name, district }) => (
              <li key={code}>
                <a className="rw-target" href={`${ranksPath(query, { area: code })}#spread`}>
                  {district === '' ? name : `${name}, ${district}`}
                </a>
              </li>
            ))}
          </ul>
          {fitting > offered.length && (
            <p className="rw-note">
              The first {formatCount(offered.length)} are shown; type more of the name for others.
            </p>
          )}
        </div>
      )}
    </>
  )
}
