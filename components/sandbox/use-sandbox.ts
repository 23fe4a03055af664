'use client'

import { useEffect, useState, type RefObject } from 'react'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { sandboxQuery, withLook } from '#lib/view/sandbox/address.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import { startEdits } from '#lib/view/sandbox/edits.ts'
import type { Look } from '#lib/view/sandbox/look.ts'
import type { Problem } from '#lib/view/sandbox/problem.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'
import { differences, publishedSettings, type Settings } from '#lib/view/sandbox/settings.ts'
import { createEditor, type InHistory, type Place } from './create-editor.ts'
import { settingsInForm } from './settings-in-form.ts'
import { useAnswer } from './use-answer.ts'

/** What a page of the sandbox starts with. */
export type SandboxStart = {
  readonly method: SandboxMethod
  readonly dataset: DatasetView
  readonly settings: Settings
  readonly look: Look
  readonly result: ResultView
  readonly problems: readonly Problem[]
}

/** The sandbox as one piece of state: controls with undo, the look at the table, the last answer and the address. */
export function useSandbox(page: SandboxStart, form: RefObject<HTMLFormElement | null>) {
  const [start] = useState(page)
  const { method, dataset } = start
  const [place, setPlace] = useState<Place>(() => ({
    edits: startEdits(start.settings),
    look: start.look,
  }))
  const [answer, asker] = useAnswer(
    { result: start.result, answered: start.settings, problems: start.problems },
    method.noun,
  )
  const [editor] = useState(() =>
    createEditor({ method, dataset, start: place }, setPlace, ({ edits: { settled }, look }, history) => {
      const query = sandboxQuery(dataset, differences(method, settled), look)
      writeAddress(query, history)
      asker.ask({ query, settings: settled })
    }),
  )

  useEffect(() => {
    const { settings, result, look, problems } = start
    const here = window.location.search.slice(1)
    // The way back from another page may bring this one as it first came, under the address of its last changes.
    if (problems.length === 0 && here !== withLook(result.query, look)) editor.visit(here, 'keep')
    else if (form.current) {
      editor.adopt(settingsInForm(form.current, settings, publishedSettings(start.method)))
    }
    const restore = () => {
      if (window.location.pathname === sandboxPath()) editor.visit(window.location.search, 'keep')
    }
    window.addEventListener('popstate', restore)
    return () => {
      window.removeEventListener('popstate', restore)
      editor.stop()
    }
  }, [editor, form, start])

  // The answer knows the one address of its changes.
  const { edits, look } = place
  useEffect(() => {
    if (answer.asked > 0 && answer.answered === edits.settled && answer.problems.length === 0) {
      writeAddress(withLook(answer.result.query, look), 'replace')
    }
  }, [answer, edits.settled, look])

  return { place, answer, editor, retry: asker.retry }
}

function writeAddress(query: string, history: InHistory): void {
  const address = sandboxPath(query)
  if (history === 'keep' || address === `${window.location.pathname}${window.location.search}`) return
  if (history === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}
