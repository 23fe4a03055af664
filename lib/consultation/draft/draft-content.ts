import { z } from 'zod'
import { optionalEmailAddress } from '#lib/consultation/text/email-address.ts'
import { freeText, lineOfText } from '#lib/consultation/text/free-text.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { seal, unseal } from '#lib/service/sealed-text.ts'

export const respondentKinds = ['individual', 'organisation', 'area_professional', 'other'] as const
export const publicationChoices = ['named', 'anonymous', 'unpublished'] as const

/** One answer as typed so far. `version`: the version of the question that was on the screen. */
const answerSchema = z.strictObject({
  text: freeText,
  choices: z.array(z.string().max(40)).max(30),
  version: z.int().min(1),
})

/**
 * What a response says before it is sent. Everything may be missing; what has to be there is decided when it is sent.
 *
 * `scenario` is canonical, about the consultation's dataset version; null = none attached. `answers` by question id.
 * `kind`: null = not said yet. `name`: to publish with. `email` is sealed where it is stored.
 */
const contentSchema = z.strictObject({
  scenario: scenarioSchema.nullable(),
  scenarioTitle: lineOfText(200),
  answers: z.record(z.uuid(), answerSchema),
  kind: z.enum(respondentKinds).nullable(),
  organisation: lineOfText(200),
  name: lineOfText(200),
  areaCode: z.string().max(40),
  publication: z.enum(publicationChoices),
  email: optionalEmailAddress,
})

export type DraftContent = z.infer<typeof contentSchema>
export type DraftAnswer = DraftContent['answers'][string]

/** Nothing typed yet. The safest choice of publication is the one that holds unless another is made. */
export const emptyContent: DraftContent = {
  scenario: null,
  scenarioTitle: '',
  answers: {},
  kind: null,
  organisation: '',
  name: '',
  areaCode: '',
  publication: 'unpublished',
  email: '',
}

const stored = z.looseObject({ email: z.string().default('') })

/** The content out of its row. A draft that was sent keeps none: that is the empty content. */
export function openContent(json: unknown): DraftContent {
  const { email, ...rest } = stored.parse(json)
  return contentSchema.parse({ ...emptyContent, ...rest, email: email === '' ? '' : unseal(email) })
}

/** The content as it is stored: the e-mail address cannot be read from the database alone. */
export const closeContent = (content: DraftContent): DraftContent => ({
  ...content,
  email: content.email === '' ? '' : seal(content.email),
})
