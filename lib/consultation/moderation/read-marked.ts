import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { hintsOf } from './hints-of.ts'
import { policyFigures } from './policy-figures.ts'
import { readModerated } from './read-moderated.ts'
import { stampOf } from './refuse-late.ts'
import { targetsOf } from './targets.ts'

/** The words of several responses, with what a decision about them has to send back. */
export const readMarked = defineQuery({
  name: 'moderation.marked',
  permission: 'moderation.read',
  input: z.strictObject({ responses: z.array(z.uuid()).max(policyFigures.mostTogether) }),
  async read({ responses }) {
    const marked = []
    for (const id of new Set(responses)) {
      const moderated = await readModerated(db(), id)
      const texts = targetsOf(moderated.version).map(({ text }) => text)
      marked.push({
        id,
        reference: moderated.response.reference,
        stamp: stampOf(moderated),
        texts,
        hints: hintsOf(texts.join('\n')),
      })
    }
    return marked
  },
})
