'use client'

import { useActionState, useRef } from 'react'
import { problemsOf, typed, type SentTo } from '#components/ui/form-state.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { RespondentText } from '#components/responses/respondent-text.tsx'
import { hiddenRows } from './hidden-rows.ts'
import type { ItemView, PartView, ReasonChoice } from './item-view.ts'
import { PartDecision } from './part-decision.tsx'
import { TakeSelection } from './take-selection.tsx'

/** The texts of a response, each with what is decided about it, and one button that records all of it. */
export function DecideForm({
  item,
  reasons,
  action,
  before,
}: SentTo & { item: ItemView; reasons: readonly ReasonChoice[] }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  const appealed = item.state === 'appealed'
  const closed = item.state === 'withdrawn' || (appealed && item.appeal?.mayDecide === false)
  return (
    <form action={send} className="rw-pile" noValidate>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <input type="hidden" name="response" value={item.id} />
      <input type="hidden" name="stamp" value={item.stamp} />
      {[...item.answers, ...item.names].map((part) => (
        <Part key={part.title} part={part}>
          {part.key !== null && !closed && (
            <PartDecision
              name={part.key}
              label={part.title}
              state={state}
              reasons={reasons}
              chosen={part.decision?.action ?? ''}
              reason={part.decision?.action === 'refuse' ? (part.decision.reason ?? '') : ''}
              hidden={hiddenRows(part.text, part.decision?.passages ?? [])}
            />
          )}
        </Part>
      ))}
      {!closed && (
        <Panel title={appealed ? 'Decide the appeal' : 'Record what you decided'}>
          {appealed && (
            <fieldset className="rw-decide" id="upheld">
              <legend className="rw-label">Is the author right?</legend>
              <label>
                <input type="radio" name="upheld" value="yes" /> Yes: what is decided above stands instead
              </label>
              <label>
                <input type="radio" name="upheld" value="no" /> No: the earlier decisions stand
              </label>
            </fieldset>
          )}
          <Field
            id="note"
            label="Note to the author (optional)"
            hint="Goes into the letter, if they left an address."
          >
            {(control) => (
              <textarea
                className="rw-in"
                rows={3}
                name="note"
                defaultValue={typed(state, 'note')}
                {...control}
              />
            )}
          </Field>
          <div className="rw-actions rw-mt-3">
            <Button type="submit" disabled={pending}>
              {appealed ? 'Record the decision on the appeal' : 'Record decision'}
            </Button>
          </div>
          <p className="rw-note rw-mt-2">
            The author is told what was hidden or refused, and why. Nothing is published before every part is
            decided.
          </p>
        </Panel>
      )}
    </form>
  )
}

function Part({ part, children }: { part: PartView; children: React.ReactNode }) {
  const { key, title, text, choices = [], aboutYou = false, hints, decision } = part
  const said = useRef<HTMLDivElement>(null)
  return (
    <Panel title={title} aside={decision && <Decided decision={decision} />}>
      {choices.length > 0 && (
        <p className="rw-mb-2">
          Choice: <b>{choices.join(', ')}</b>
        </p>
      )}
      {text !== '' && (
        <div ref={said}>
          <RespondentText text={text} />
        </div>
      )}
      {hints.length > 0 && (
        <p className="rw-small rw-mt-2">
          Look out for:{' '}
          {hints.map((hint) => (
            <Tag key={hint}>{hint}</Tag>
          ))}
        </p>
      )}
      {key !== null && <TakeSelection from={said} into={`${key}.words1`} />}
      {aboutYou && text !== '' && <p className="rw-note">About the person: never published.</p>}
      {children}
    </Panel>
  )
}

const decided: Readonly<Record<string, string>> = {
  publish: 'Cleared',
  redact: 'Words hidden',
  refuse: 'Refused',
}

function Decided({ decision: { action, by, first } }: { decision: NonNullable<PartView['decision']> }) {
  return (
    <span className="rw-small rw-muted">
      {decided[action] ?? action} by {by}
      {first && ', awaits a second moderator'}
    </span>
  )
}
