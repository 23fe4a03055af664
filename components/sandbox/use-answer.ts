'use client'

import { useEffect, useState } from 'react'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { announcement } from '#lib/view/sandbox/headline.ts'
import type { Problem } from '#lib/view/sandbox/problem.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import type { Settings } from '#lib/view/sandbox/settings.ts'
import { askServer } from './ask-server.ts'
import { createAsker, type Asker, type Report } from './create-asker.ts'

/** Changes to be calculated: their query, and the controls that it was made from. */
export type Question = { readonly query: string; readonly settings: Settings }

/** The last result, whatever happened since: it never disappears. */
export type AnswerState = {
  readonly result: ResultView
  /** The controls that the result belongs to. */
  readonly answered: Settings
  readonly problems: readonly Problem[]
  /** Newer figures take a while. */
  readonly pending: boolean
  readonly waiting: { readonly seconds: number; readonly offline: boolean } | null
  /** How often something was asked from this page: 0 = what is shown came with it. */
  readonly asked: number
  /** To be read out, once. */
  readonly said: string
}

/** Asks the server for results, one question at a time, and keeps the last one. */
export function useAnswer(
  first: Pick<AnswerState, 'result' | 'answered' | 'problems'>,
  noun: AreaNoun,
): readonly [AnswerState, Asker<Question>] {
  const [state, setState] = useState<AnswerState>(() => ({
    ...first,
    pending: false,
    waiting: null,
    asked: 0,
    said: '',
  }))
  const [asker] = useState(() =>
    createAsker<Question>(
      ({ query }, signal) => askServer(query, signal),
      (report) => setState((before) => after(before, report, noun)),
    ),
  )
  useEffect(() => {
    window.addEventListener('online', asker.retry)
    return () => {
      window.removeEventListener('online', asker.retry)
      asker.stop()
    }
  }, [asker])
  return [state, asker]
}

function after(state: AnswerState, report: Report<Question>, noun: AreaNoun): AnswerState {
  if (report.kind === 'slow') return { ...state, pending: true, waiting: null }
  if (report.kind === 'waiting') {
    const { seconds, offline } = report
    const said = state.waiting === null ? 'The results have to wait. Your changes are kept.' : state.said
    return { ...state, pending: false, waiting: { seconds, offline }, said }
  }
  const asked = state.asked + 1
  const settled = { ...state, pending: false, waiting: null, asked }
  if (report.answer.kind === 'problems') return { ...settled, problems: report.answer.problems, said: '' }
  const { result } = report.answer
  // A different number of spaces, so that the same counts are read out again.
  const said = announcement(result.counts, noun) + '\u00a0'.repeat(asked % 2)
  return { ...settled, result, answered: report.question.settings, problems: [], said }
}
