import { setTimeout as sleep } from 'node:timers/promises'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { sendResponse } from '#lib/consultation/response/send-response.ts'
import { db } from '#lib/db/database.ts'
import { seededRandom, type Random } from '#lib/scoring/random.ts'
import type { Call } from '#lib/service/call.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import type { Figure } from './figures.ts'
import { seededText } from './seeded-text.ts'

const perSecond = 12
const seconds = 60
const words = 360

const now = (): Call => ({ actor: { kind: 'anyone' }, arrivedAt: new Date() })

/** What the button of the last page sends; the form was opened a minute ago, from an address of its own. */
async function readyToSend(consultation: string, random: Random, number: number) {
  const { secret } = await startDraft(now(), { consultationId: consultation })
  const fill = async (name: PageName, page: object) => {
    const { content } = await readDraft(now(), { secret })
    await savePage(now(), { secret, seen: seenOf(content, name), page })
  }
  const { id, consultation: about } = await readDraft(now(), { secret })
  const open = about.questions.filter(({ kind, aboutYou }) => kind === 'free_text' && !aboutYou)
  for (const { id: questionId } of open) {
    const text = seededText(random, Math.round(words / open.length))
    await fill(`answer:${questionId}`, { page: 'answer', questionId, text, choices: [] })
  }
  await fill('about', { page: 'about', kind: 'individual', organisation: '', areaCode: '' })
  const { revision } = await readDraft(now(), { secret })
  return {
    ...{ secret, revision, website: '', origin: 'https://reweigh.example.org' },
    token: formToken({ draftId: id, consultationId: about.id }, new Date(Date.now() - 60_000)),
    client: `2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}`,
  }
}

/**
 * Sends responses through what the form's button runs, in this one process: twelve begin each second for a minute,
 * whatever became of those before, and each is sent twice at the same moment, as by somebody who clicks twice.
 *
 * None may be lost (told that it was received and not there) or doubled (there twice).
 */
export async function measureSubmissions(
  consultation: string,
  say: (text: string) => void,
): Promise<Figure[]> {
  const random = seededRandom(2026, 4)
  const forms: Awaited<ReturnType<typeof readyToSend>>[] = []
  for (let number = 0; number < perSecond * seconds; number++) {
    forms.push(await readyToSend(consultation, random, number))
    if (forms.length % 100 === 0) say(`${forms.length} drafts filled in`)
  }
  const before = await db().response.count({ where: { consultationId: consultation } })
  const taken: number[] = []
  const acknowledged: string[] = []
  const send = async (form: (typeof forms)[number]) => {
    const begun = performance.now()
    const sent = await Promise.allSettled([sendResponse(now(), form), sendResponse(now(), form)])
    if (sent.some((one) => one.status === 'fulfilled' && 'first' in one.value)) {
      acknowledged.push(secretHash(form.secret))
      taken.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  const sending: Promise<void>[] = []
  for (const [number, form] of forms.entries()) {
    await sleep(Math.max(0, begun + (number * 1000) / perSecond - performance.now()))
    sending.push(send(form))
  }
  await Promise.all(sending)
  const elapsed = (performance.now() - begun) / 1000
  const added = (await db().response.count({ where: { consultationId: consultation } })) - before
  const stored = await db().response.count({ where: { secretHash: { in: acknowledged } } })
  taken.sort((one, other) => one - other)
  const at = (share: number) => Math.round(taken[Math.ceil(share * taken.length) - 1] ?? NaN)
  return [
    {
      ...{ what: 'submissions: received in a minute', unit: 'a second', wish: 10, atLeast: true },
      value: Math.round((stored / elapsed) * 10) / 10,
    },
    { what: 'submissions: slowest of a hundred', value: at(0.99), unit: 'ms', wish: 1000 },
    { what: 'submissions: not received', value: forms.length - acknowledged.length, unit: '', wish: 0 },
    { what: 'submissions: lost', value: acknowledged.length - stored, unit: '', wish: 0 },
    { what: 'submissions: doubled', value: Math.max(0, added - forms.length), unit: '', wish: 0 },
  ]
}
