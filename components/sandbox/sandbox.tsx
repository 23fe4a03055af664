'use client'

import { useDeferredValue, useRef, type MouseEvent } from 'react'
import { ProofBox } from '#components/ui/proof-box.tsx'
import { summaryPath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { scenarioFilePath } from '#lib/paths/sandbox-paths.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { canUndo } from '#lib/view/sandbox/edits.ts'
import { problemsByField } from '#lib/view/sandbox/problem.ts'
import { differences, putBack } from '#lib/view/sandbox/settings.ts'
import { AgreementWords } from './agreement-words.tsx'
import type { Controls } from './controls.ts'
import { ControlsForm } from './controls-form.tsx'
import { Dock } from './dock.tsx'
import type { LoadAction } from './load-file.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { Regions } from './regions.tsx'
import { OldDataNotice } from './result-notices.tsx'
import { Results } from './results.tsx'
import type { AnswerState } from './use-answer.ts'
import { useKeys } from './use-keys.ts'
import { useSandbox, type SandboxStart } from './use-sandbox.ts'
import { useScripted } from '#components/ui/use-scripted.ts'

/** The address within this page that a plain click on a link leads to; null for every other click. */
function queryOfClick(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const inPlace =
    link?.origin === window.location.origin &&
    link.pathname === sandboxPath() &&
    link.target === '' &&
    link.hash === '' &&
    !link.hasAttribute('download')
  return inPlace ? link.search : null
}

/** Why the figures are not those of the controls, in two words. */
function standingOf({ pending, waiting, problems }: AnswerState): string {
  if (pending) return 'recalculating…'
  if (waiting !== null) return 'trying again'
  return problems.length > 0 ? 'not updated' : ''
}

/**
 * The sandbox: controls, results, proof. The server draws it whole, and every link and the form work without script;
 * with script the same links and controls update it in place.
 */
export function Sandbox({ engine, load, ...page }: SandboxStart & { engine: string; load: LoadAction }) {
  const { method, dataset } = page
  const form = useRef<HTMLFormElement>(null)
  const scripted = useScripted()
  const { place, answer, editor, retry } = useSandbox(page, form)
  const { edits, look } = place
  const { result } = answer
  const { noun } = method
  useKeys(editor)

  const changed = differences(method, edits.settings)
  const base = useDeferredValue(sandboxQuery(dataset, changed))
  const firstPage = { ...look, page: 1 }
  const without = (fields: readonly string[]) =>
    sandboxQuery(dataset, differences(method, putBack(method, edits.settings, fields)), firstPage)
  const controls: Controls = {
    ...{ method, scripted, without },
    settings: edits.settings,
    problems: problemsByField(answer.problems),
    ...editor,
  }
  const changes = changesInWords(method, edits.settings)
  return (
    <div
      className="rw-sandbox"
      onClick={(event) => {
        const query = queryOfClick(event)
        if (query !== null && editor.visit(query, 'push')) event.preventDefault()
      }}
    >
      {answer.asked === 0 && <ProblemSummary problems={answer.problems} focus />}
      <OldDataNotice
        dataset={dataset}
        query={sandboxQuery({ id: dataset.newer?.id ?? dataset.id, current: true }, changed, look)}
      />
      <p className="rw-vh" role="status">
        {answer.said}
      </p>
      <div className="rw-sand">
        <ControlsForm
          {...{ controls, form }}
          dataset={dataset.id}
          changed={changed.map(([field]) => field)}
          cuts={result.cuts}
          toolbar={{
            changes: changes.length,
            scripted,
            steps: {
              undo: canUndo(edits) ? editor.undo : null,
              redo: edits.future.length > 0 ? editor.redo : null,
            },
            resetQuery: sandboxQuery(dataset, [], firstPage),
          }}
          onSubmit={(event) => {
            event.preventDefault()
            editor.settle()
          }}
        />
        <Results
          {...{ method, dataset, answer, look, changes, without, scripted, retry, load }}
          isAnswered={(field) => edits.settings[field] === answer.answered[field]}
          base={base}
        />
        <div className="rw-sand__wide">
          <Regions result={result} noun={noun} />
        </div>
        <div className="rw-sand__wide">
          <ProofBox
            proof={{ dataset, engine, scenarioHash: result.hash }}
            links={[
              { href: scenarioFilePath(result.query), words: 'Scenario file' },
              { href: summaryPath(result.query), words: 'One page to print, cite and download' },
            ]}
          >
            {result.changed && (
              <AgreementWords now={result.counts.now} noun={noun} agreement={dataset.agreement} />
            )}
          </ProofBox>
        </div>
      </div>
      <Dock counts={result.counts} noun={noun} standing={standingOf(answer)} />
    </div>
  )
}
