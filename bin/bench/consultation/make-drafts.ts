import { closeContent, type DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { db } from '#lib/db/database.ts'
import type { Random } from '#lib/scoring/random.ts'
import type { Call } from '#lib/service/call.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { seededText } from './seeded-text.ts'

const words = 360
const atOnce = 500

const now = (): Call => ({ actor: { kind: 'anyone' }, arrivedAt: new Date() })

/** A response that only has to be sent. */
export type FilledDraft = { readonly secret: string; readonly id: string }

/** Somebody who answers every open question, page by page. */
async function answerAll(consultation: string, random: Random): Promise<string> {
  const { secret } = await startDraft(now(), { consultationId: consultation })
  const fill = async (name: PageName, page: object) => {
    const { content } = await readDraft(now(), { secret })
    await savePage(now(), { secret, seen: seenOf(content, name), page })
  }
  const { consultation: about } = await readDraft(now(), { secret })
  const open = about.questions.filter(({ kind, aboutYou }) => kind === 'free_text' && !aboutYou)
  for (const { id: questionId } of open) {
    const text = seededText(random, Math.round(words / open.length))
    await fill(`answer:${questionId}`, { page: 'answer', questionId, text, choices: [] })
  }
  await fill('about', { page: 'about', kind: 'individual', organisation: '', areaCode: '' })
  return secret
}

/** The same answers in other words. */
function inOtherWords(content: DraftContent, random: Random): DraftContent {
  const length = (text: string) => text.split(' ').length
  const answers = Object.entries(content.answers).map(
    ([id, answer]) => [id, { ...answer, text: seededText(random, length(answer.text)) }] as const,
  )
  return closeContent({ ...content, answers: Object.fromEntries(answers) })
}

/**
 * Makes so many responses that only have to be sent: the first by the functions that people use, page by page, the others as
 * rows like that one's, each with words of its own, because for 63,000 of them the pages would take an hour.
 */
export async function makeDrafts(
  consultationId: string,
  count: number,
  random: Random,
  say: (text: string) => void,
): Promise<readonly FilledDraft[]> {
  const first = await answerAll(consultationId, random)
  const { id, content, revision } = await readDraft(now(), { secret: first })
  const drafts: FilledDraft[] = [{ id, secret: first }]
  while (drafts.length < count) {
    const secrets = Array.from({ length: Math.min(atOnce, count - drafts.length) }, newSecret)
    const rows = await db().draft.createManyAndReturn({
      data: secrets.map((secret) => ({
        consultationId,
        revision,
        secretHash: secretHash(secret),
        content: inOtherWords(content, random),
      })),
      select: { id: true, secretHash: true },
    })
    const ids = new Map(rows.map((row) => [row.secretHash, row.id]))
    for (const secret of secrets) drafts.push({ secret, id: ids.get(secretHash(secret)) ?? '' })
    say(`${drafts.length} drafts filled in`)
  }
  return drafts
}
