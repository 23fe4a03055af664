'use server'

import { redirect } from 'next/navigation'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { renameTheme } from '#lib/consultation/theme/rename-theme.ts'
import { retireTheme } from '#lib/consultation/theme/retire-theme.ts'
import { splitTheme } from '#lib/consultation/theme/split-theme.ts'
import { panelThemePath } from '#lib/paths/panel-paths.ts'
import type { Saved } from '#lib/view/team/saved-words.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { splitParts } from './split-parts.ts'

const back = (question: unknown, theme: unknown, saved: Saved) =>
  redirect(savedPath(panelThemePath(String(question), String(theme)), saved))

export const renameAction = defineAction(async (call, { question, theme, name, description }) => {
  await renameTheme(call, { theme, name, description })
  back(question, theme, 'theme')
})

/** Merges the theme into another one, and leads to that. */
export const mergeAction = defineAction(async (call, { question, theme, into }) => {
  if (into === '') {
    return {
      message: 'These themes cannot be merged.',
      issues: [{ path: 'into', message: 'Choose a theme to merge it into' }],
      fields: {},
      retryAfter: null,
    }
  }
  await mergeThemes(call, { theme, into })
  back(question, into, 'merged')
})

export const splitAction = defineAction(async (call, { question, theme, ...fields }) => {
  await splitTheme(call, { theme, parts: splitParts(fields) })
  back(question, theme, 'split')
})

export const retireAction = defineAction(async (call, { question, theme }) => {
  await retireTheme(call, { theme })
  back(question, theme, 'retired')
})
