import { createHash } from 'node:crypto'
import { z } from 'zod'
import { optionalEmailAddress } from '#lib/consultation/text/email-address.ts'
import { freeText, lineOfText } from '#lib/consultation/text/free-text.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { publicationChoices, respondentKinds, type DraftContent } from './draft-content.ts'

/** What one page of the form saves. */
export const draftPage = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.literal('answer'),
    questionId: z.uuid(),
    text: freeText,
    choices: z.array(z.string().max(40)).max(30),
  }),
  z
    .strictObject({
      page: z.literal('about'),
      kind: z.enum(respondentKinds, { error: 'Choose who is answering' }),
      organisation: lineOfText(200),
      areaCode: z.string().max(40),
    })
    .refine(({ kind, organisation }) => kind !== 'organisation' || organisation !== '', {
      path: ['organisation'],
      error: 'Enter the name of the organisation',
    }),
  z
    .strictObject({
      page: z.literal('publication'),
      publication: z.enum(publicationChoices, { error: 'Choose what we may publish' }),
      name: lineOfText(200),
    })
    .refine(({ publication, name }) => publication !== 'named' || name !== '', {
      path: ['name'],
      error: 'Enter the name to publish your answers with, or choose another option',
    }),
  z.strictObject({ page: z.literal('contact'), email: optionalEmailAddress }),
  z.strictObject({
    page: z.literal('scenario'),
    scenario: scenarioSchema.nullable(),
    scenarioTitle: lineOfText(200),
  }),
])

export type DraftPage = z.infer<typeof draftPage>
export type PageName = Exclude<DraftPage['page'], 'answer'> | `answer:${string}`

/** The name of the page, which for an answer holds the id of its question. */
export const pageName = (page: DraftPage): PageName =>
  page.page === 'answer' ? `answer:${page.questionId}` : page.page

/** What a page shows of the content. */
function partOf(content: DraftContent, page: PageName): unknown {
  switch (page) {
    case 'about':
      return [content.kind, content.organisation, content.areaCode]
    case 'publication':
      return [content.publication, content.name]
    case 'contact':
      return content.email
    case 'scenario':
      return [content.scenario, content.scenarioTitle]
    default: {
      const answer = content.answers[page.slice('answer:'.length)]
      return [answer?.text ?? '', answer?.choices ?? []]
    }
  }
}

/**
 * What a page showed, in 22 letters: it comes back with the form, so that two open windows notice each other on the page
 * that both changed and nowhere else.
 */
export const seenOf = (content: DraftContent, page: PageName): string =>
  createHash('sha256')
    .update(JSON.stringify(partOf(content, page)))
    .digest('base64url')
    .slice(0, 22)

/** The content after a page was saved. `version`: of the question that was answered. */
export function withPage(content: DraftContent, page: DraftPage, version: number): DraftContent {
  switch (page.page) {
    case 'answer': {
      const { questionId, text, choices } = page
      return { ...content, answers: { ...content.answers, [questionId]: { text, choices, version } } }
    }
    case 'about': {
      const { kind, organisation, areaCode } = page
      return { ...content, kind, areaCode, organisation: kind === 'organisation' ? organisation : '' }
    }
    case 'publication': {
      const { publication, name } = page
      return { ...content, publication, name: publication === 'named' ? name : '' }
    }
    case 'contact':
      return { ...content, email: page.email }
    case 'scenario':
      return { ...content, scenario: page.scenario, scenarioTitle: page.scenario ? page.scenarioTitle : '' }
  }
}
