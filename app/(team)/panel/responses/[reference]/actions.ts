'use server'

import { redirect } from 'next/navigation'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { finishResponse } from '#lib/consultation/panel/finish-response.ts'
import { unmarkPassage } from '#lib/consultation/panel/mark-passage.ts'
import { markWords } from '#lib/consultation/panel/mark-words.ts'
import { nextPanelResponse } from '#lib/consultation/panel/next-response.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { writePanelNote } from '#lib/consultation/panel/write-note.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { readThemeNames } from '#lib/consultation/theme/read-theme-names.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { panelPath, panelResponsePath } from '#lib/paths/panel-paths.ts'
import type { Saved } from '#lib/view/team/saved-words.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { ownThemes } from './own-themes.ts'

/** Back to the response, to the part that says what was saved. */
const back = (reference: unknown, saved: Saved, place?: string) =>
  redirect(savedPath(panelResponsePath(String(reference)), saved, place === undefined ? {} : { place }))
const ofAnswer = (answer: unknown) => `answer-${String(answer)}`

/** Records which themes the panellist finds in an answer: what was ticked and what was unticked. */
export const tagAction = defineAction(
  async (call, { reference, answer, themes = [] }) => {
    const response = await readPanelResponse(call, { reference })
    const names = await readThemeNames(call, { consultation: response.consultationId })
    const before = ownThemes(response.tags, names, String(answer), personOf(call))
    const now = new Set([themes].flat())
    for (const theme of before.filter((id) => !now.has(id)))
      await tagAnswer(call, { answer, theme, found: false })
    for (const theme of [...now].filter((id) => !before.includes(id))) {
      await tagAnswer(call, { answer, theme, found: true })
    }
    back(reference, 'tags', ofAnswer(answer))
  },
  ['themes'],
)

/** Makes a theme and finds it in the answer. */
export const createThemeAction = defineAction(
  async (call, { reference, answer, question, name, description }) => {
    const { id } = await createTheme(call, { question, name, description })
    await tagAnswer(call, { answer, theme: id, found: true })
    back(reference, 'theme-found', ofAnswer(answer))
  },
)

/** Marks words as evidence; `near` is known where they were selected. */
export const markAction = defineAction(async (call, { reference, answer, words, near }) => {
  const place = typeof near === 'string' && /^\d{1,6}$/.test(near) ? { near: Number(near) } : {}
  await markWords(call, { answer, words, ...place })
  back(reference, 'marked', ofAnswer(answer))
})

export const unmarkAction = defineAction(async (call, { reference, answer, passage }) => {
  await unmarkPassage(call, { passage })
  back(reference, 'unmarked', ofAnswer(answer))
})

export const noteAction = defineAction(async (call, { reference, response, text, shared }) => {
  await writePanelNote(call, { response, text, shared: shared === 'yes' })
  back(reference, 'note', 'notes')
})

/** Finishes the response and leads to the next one, or takes it up again. */
export const finishAction = defineAction(async (call, { reference, response, done }) => {
  await finishResponse(call, { response, done: done === 'yes' })
  if (done !== 'yes') back(reference, 'taken-up')
  const consultation = await latestConsultation(call.arrivedAt)
  const next = consultation === null ? null : await nextPanelResponse(call, { consultation })
  redirect(
    next === null ? savedPath(panelPath(), 'all-finished') : savedPath(panelResponsePath(next), 'finished'),
  )
})
