'use client'

import { useRef } from 'react'
import type { FormState } from '#components/ui/form-state.ts'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { RespondentText } from '#components/responses/respondent-text.tsx'
import { hiddenRows } from './hidden-rows.ts'
import type { PartView, ReasonChoice } from './item-view.ts'
import { PartDecision } from './part-decision.tsx'
import { TakeSelection } from './take-selection.tsx'

/** One text of a response, with what is decided about it. `open`: something can be decided. */
export function DecidePart({
  part,
  state,
  reasons,
  open,
}: {
  part: PartView
  state: FormState
  reasons: readonly ReasonChoice[]
  open: boolean
}) {
  const { key, title, text, choices = [], aboutYou = false, hints, decision } = part
  const said = useRef<HTMLDivElement>(null)
  return (
    <div tabIndex={-1} {...(key !== null && open && { 'data-part': '' })}>
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
        {decision?.action === 'redact' && decision.redactedText !== null && (
          <details className="rw-small">
            <summary>As others read it</summary>
            <RespondentText text={decision.redactedText} />
          </details>
        )}
        {hints.length > 0 && (
          <p className="rw-small rw-mt-2">
            Look out for:{' '}
            {hints.map((hint) => (
              <Tag key={hint} tone="warn">
                {hint}
              </Tag>
            ))}
          </p>
        )}
        {aboutYou && text !== '' && <p className="rw-note">About the person: never published.</p>}
        {key !== null && open && (
          <>
            <TakeSelection from={said} into={`${key}.words1`} />
            <PartDecision
              name={key}
              label={title}
              state={state}
              reasons={reasons}
              chosen={decision?.action ?? ''}
              reason={decision?.action === 'refuse' ? (decision.reason ?? '') : ''}
              hidden={hiddenRows(text, decision?.passages ?? [])}
            />
          </>
        )}
      </Panel>
    </div>
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
