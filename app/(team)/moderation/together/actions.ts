'use server'

import { redirect } from 'next/navigation'
import { decideTogether } from '#lib/consultation/moderation/decide-together.ts'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Records one decision for several responses. What others decided meanwhile is named and left alone. */
export const togetherAction = defineAction(
  async (call, fields) => {
    const { item = [], action, reason, note = '' } = fields
    const items = [item].flat().map((text) => {
      const [response = '', stamp = ''] = text.split(' ')
      return { response, stamp }
    })
    const decided = await decideTogether(call, { items, action, note, ...(reason ? { reason } : {}) })
    const problems = decided.flatMap(({ problem }) => (problem === null ? [] : [problem]))
    if (problems.length === 0) redirect(savedPath(moderationPath(), 'together', { count: items.length }))
    const issues = problems.map((message) => ({ path: '', message }))
    return { message: 'Not all of them were decided.', issues, fields, retryAfter: null }
  },
  ['item'],
)
