'use client'

import { Panel } from '#components/ui/panel.tsx'
import type { SentTo } from '#components/ui/form-state.ts'
import { counted } from '#lib/view/format/counted.ts'
import { ActionForm, Choices } from './action-form.tsx'

const readers = [
  { value: '1', name: 'One panellist' },
  { value: '2', name: 'Two panellists, so that their agreement can be seen' },
  { value: '3', name: 'Three panellists' },
] as const

/** An administrator gives responses to panellists. */
export function AssignForm({
  consultation,
  unassigned,
  people,
  ...sent
}: SentTo & {
  consultation: string
  unassigned: number
  people: readonly {
    readonly personId: string
    readonly name: string
    readonly assigned: number
    readonly done: number
  }[]
}) {
  return (
    <Panel title="Give responses to panellists" wash>
      <p className="rw-small rw-mb-3">
        {counted(unassigned, 'response has', 'responses have')} no reader yet. Those that came first are given
        first, up to 2,000 at a time, to whoever has the least to read. Nobody loses what they have.
      </p>
      {people.length === 0 ? (
        <p>There is no panellist yet.</p>
      ) : (
        <ActionForm {...sent} prefix="assign" fields={{ consultation }} send="Give them out">
          {(state) => (
            <>
              <Choices
                prefix="assign"
                state={state}
                name="people"
                legend="Panellists"
                type="checkbox"
                choices={people.map(({ personId, name, assigned, done }) => ({
                  value: personId,
                  name: `${name} (${assigned - done} to read)`,
                }))}
                chosen={people.map(({ personId }) => personId)}
              />
              <Choices
                prefix="assign"
                state={state}
                name="readers"
                legend="Each response is read by"
                choices={readers}
                chosen={['2']}
              />
            </>
          )}
        </ActionForm>
      )}
    </Panel>
  )
}
