import { Tag } from '#components/ui/tag.tsx'
import { proposalPath } from '#lib/paths/consultation-paths.ts'
import { responsePath } from '#lib/paths/moderation-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { choiceWords } from '#lib/view/outcome/outcome-words.ts'
import type { DecisionView } from '#lib/view/outcome/outcome-view.ts'
import { ChoiceTables } from './choice-tables.tsx'
import { Paragraphs } from './paragraphs.tsx'

/** One proposal: what was asked, what people and the panel said, what was decided, and what that does beside it. */
export function DecisionSection({
  decision: { row, change, choice, reasons, tables, themes, responses, recommendation, beside },
  consultation,
  noun,
}: {
  decision: DecisionView
  consultation: string
  noun: AreaNoun
}) {
  const { effect } = row
  const said = tables.length > 0 || themes.length > 0 || responses.length > 0 || recommendation !== null
  return (
    <section className="rw-decision" aria-labelledby={`decision-${row.code}`}>
      <div className="rw-panel__head">
        <h3 id={`decision-${row.code}`}>
          {row.position}. {row.title}
        </h3>
        {choice !== null && <Tag tone={choice === 'not_adopted' ? 'plain' : 'ok'}>{choiceWords[choice]}</Tag>}
      </div>
      <div className="rw-prose">
        <h4>We asked</h4>
        <Paragraphs texts={change} />
        <p>
          By itself it would list {counted(effect.listed, noun.one, noun.many)}:{' '}
          {formatCount(effect.entering)} entering and {formatCount(effect.leaving)} leaving today’s list of{' '}
          {formatCount(effect.baseline)}.{' '}
          <a href={proposalPath(row.code, { id: consultation })}>Read the proposal</a> ·{' '}
          <a href={sandboxPath(row.query)}>Test it</a>
        </p>
      </div>
      <h4>You said</h4>
      {!said && <p>Nothing was counted about this proposal alone.</p>}
      <ChoiceTables tables={tables} />
      <div className="rw-prose">
        {themes.length > 0 && (
          <>
            <h5>What this decision rests on most</h5>
            <ul>
              {themes.map(({ id, name, responses: found }) => (
                <li key={id}>
                  {name} ({counted(found, 'response')})
                </li>
              ))}
            </ul>
          </>
        )}
        {responses.length > 0 && (
          <>
            <h5>Responses to read</h5>
            <ul>
              {responses.map(({ reference, who }) => (
                <li key={reference}>
                  <a href={responsePath(reference)}>{reference}</a> ({who})
                </li>
              ))}
            </ul>
          </>
        )}
        {recommendation && <Recommendation recommendation={recommendation} />}
        <h4>We did</h4>
        {choice === null ? <p>Not decided yet.</p> : <p className="rw-lead">{choiceWords[choice]}.</p>}
        <Paragraphs texts={reasons} />
        {beside && (
          <p>
            Of the {counted(beside.both + beside.onlyProposal, noun.one, noun.many)} that this proposal by
            itself would list, {formatCount(beside.both)} are on the final list, which has{' '}
            {formatCount(beside.onlyFinal)} others.
          </p>
        )}
      </div>
    </section>
  )
}

function Recommendation({
  recommendation: { words, reasons, dissents },
}: {
  recommendation: NonNullable<DecisionView['recommendation']>
}) {
  return (
    <>
      <h5>The expert panel {words}</h5>
      <Paragraphs texts={reasons} />
      {dissents.map((dissent, at) => (
        <div key={at}>
          <p>
            <b>A member of the panel does not agree:</b>
          </p>
          <Paragraphs texts={dissent} />
        </div>
      ))}
    </>
  )
}
