'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { decideProposal } from '#lib/consultation/outcome/decide-proposal.ts'
import { writeOutcomePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const form = z.strictObject({
  consultationId: z.string(),
  code: z.string(),
  choice: z.string().default(''),
  reasons: z.string(),
  responses: z.string().max(20_000),
  themes: z.array(z.string()),
  correction: z.string().default(''),
  seen: z.string().exactOptional(),
})

/** Writes what was decided about one proposal. */
export const decideProposalAction = defineAction(
  async (call, fields) => {
    const { responses, ...rest } = readForm(form, fields)
    const references = responses.split(/[\s,;]+/).filter((word) => word !== '')
    await decideProposal(call, { ...rest, responses: references.map((word) => word.toUpperCase()) })
    redirect(
      savedPath(writeOutcomePath(rest.consultationId), rest.correction === '' ? 'decision' : 'correction'),
    )
  },
  ['themes'],
)
