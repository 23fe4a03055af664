'use server'

import { redirect } from 'next/navigation'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { dissent } from '#lib/consultation/panel/dissent.ts'
import { recommend } from '#lib/consultation/panel/recommend.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { writePanelComment } from '#lib/consultation/panel/write-comment.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { panelAssessmentPath } from '#lib/paths/panel-proposal-paths.ts'
import { writtenReferences } from '#lib/view/panel/proposal-words.ts'
import type { Saved } from '#lib/view/team/saved-words.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const back = (code: unknown, saved: Saved) => redirect(savedPath(panelAssessmentPath(String(code)), saved))

export const declareAction = defineAction(async (call, { consultation, interests, code }) => {
  await declareInterest(call, { consultation, interests })
  back(code, 'interests-before-view')
})

export const recordViewAction = defineAction(async (call, { proposal, view, reasons, code }) => {
  await recordView(call, { proposal, view, reasons })
  back(code, 'view')
})

export const commentAction = defineAction(async (call, { proposal, text, code }) => {
  await writePanelComment(call, { proposal, text })
  back(code, 'comment')
})

export const recommendAction = defineAction(async (call, fields) => {
  const { proposal, view, reasons, responses = '', code } = fields
  try {
    await recommend(call, { proposal, view, reasons, responses: writtenReferences(String(responses)) })
  } catch (error) {
    if (!(error instanceof ServiceError) || error.issues.length === 0) throw error
    // References are written into one field.
    const issues = error.issues.map(({ path, message }) => ({
      path: path.replace(/^responses\..*/, 'responses'),
      message,
    }))
    return { message: error.message, issues, fields, retryAfter: null }
  }
  back(code, 'recommendation')
})

export const dissentAction = defineAction(async (call, { recommendation, reasons, code }) => {
  await dissent(call, { recommendation, reasons })
  back(code, 'dissent')
})
