'use server'

import { redirect } from 'next/navigation'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { cancelEnsemble } from '#lib/consultation/ensemble/cancel-ensemble.ts'
import { panelMethodsPath, panelWardsPath } from '#lib/paths/panel-proposal-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'

const back = (code: unknown, part: unknown) =>
  redirect(part === 'wards' ? panelWardsPath(String(code)) : panelMethodsPath(String(code)))

/** Has all attached methods run again, in the background. */
export const askEnsembleAction = defineAction(async (call, { consultation, code, part }) => {
  await askEnsemble(call, { consultation })
  back(code, part)
})

/** Stops that. */
export const cancelEnsembleAction = defineAction(async (call, { consultation, code, part }) => {
  await cancelEnsemble(call, { consultation })
  back(code, part)
})
