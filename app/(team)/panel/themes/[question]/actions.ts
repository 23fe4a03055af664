'use server'

import { redirect } from 'next/navigation'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { panelThemesPath } from '#lib/paths/panel-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Adds a theme to a question. */
export const createThemeAction = defineAction(async (call, { question, name, description }) => {
  await createTheme(call, { question, name, description })
  redirect(savedPath(panelThemesPath(String(question)), 'theme-added'))
})
