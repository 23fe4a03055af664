'use server'

import { z } from 'zod'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { wardMeant } from '#lib/consultation/draft/ward-meant.ts'
import { aboutPath, contactPath, publicationPath, questionPath } from '#lib/paths/respond-paths.ts'

import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { heldSecret } from './draft-jar.ts'
import { around, saveAndGo } from './save-and-go.ts'

const text = z.string().default('')
const answerForm = z.strictObject({ ...around, questionId: z.string(), text, choices: z.array(z.string()) })
const aboutForm = z.strictObject({ ...around, kind: text, organisation: text, areaCode: text })
const publicationForm = z.strictObject({ ...around, publication: text, name: text })
const contactForm = z.strictObject({ ...around, email: text })

/** Saves the answer to one question. */
export const saveAnswer = defineAction(
  async (call, fields) => {
    const { questionId, text, choices, ...sent } = readForm(answerForm, fields)
    const page = { page: 'answer', questionId, text, choices }
    const at = (positions: ReadonlyMap<string, number>) => questionPath(positions.get(questionId) ?? 0)
    return saveAndGo(call, fields, { name: `answer:${questionId}`, at, page, sent })
  },
  ['choices'],
)

/** Saves who answers. */
export const saveAbout = defineAction(async (call, fields) => {
  const { kind, organisation, areaCode: given, ...sent } = readForm(aboutForm, fields)
  const { consultation } = await readDraft(call, { secret: await heldSecret() })
  const areaCode = await wardMeant(consultation.datasetId, given)
  const page = { page: 'about', kind, organisation, areaCode }
  return saveAndGo(call, fields, { name: 'about', at: aboutPath, page, sent })
})

/** Saves what may be published. */
export const savePublication = defineAction(async (call, fields) => {
  const { publication, name, ...sent } = readForm(publicationForm, fields)
  const page = { page: 'publication', publication, name }
  return saveAndGo(call, fields, { name: 'publication', at: publicationPath, page, sent })
})

/** Saves where to write to. */
export const saveContact = defineAction(async (call, fields) => {
  const { email, ...sent } = readForm(contactForm, fields)
  const page = { page: 'contact', email }
  return saveAndGo(call, fields, { name: 'contact', at: contactPath, page, sent })
})
