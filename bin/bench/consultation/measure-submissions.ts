import { setTimeout as sleep } from 'node:timers/promises'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { db } from '#lib/db/database.ts'
import { checkPath, receiptPath } from '#lib/paths/respond-paths.ts'
import { seededRandom, type Random } from '#lib/scoring/random.ts'
import type { Call } from '#lib/service/call.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { whileServing } from '#bin/bench/while-serving.ts'
import type { Figure } from './figures.ts'
import { openSendForm, type OpenForm } from './open-send-form.ts'
import { seededText } from './seeded-text.ts'

const words = 360

const now = (): Call => ({ actor: { kind: 'anyone' }, arrivedAt: new Date() })

/** Somebody who has answered everything. */
type Respondent = { readonly secret: string; readonly client: string }

async function answerAll(consultation: string, random: Random, number: number): Promise<Respondent> {
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
  return { secret, client: `2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}::1` }
}

/** Presses the button twice at the same moment, and answers whether either of them was told that it was received. */
async function sendTwice(site: string, form: OpenForm): Promise<boolean> {
  const press = async () => {
    const answer = await fetch(site + checkPath(), { ...form, method: 'POST', redirect: 'manual' })
    await answer.arrayBuffer()
    return (
      answer.status === 303 && new URL(answer.headers.get('location') ?? '', site).pathname === receiptPath()
    )
  }
  const told = await Promise.allSettled([press(), press()])
  return told.some((one) => one.status === 'fulfilled' && one.value)
}

/**
 * Sends responses to the built site, one process, by its form for browsers without script: so many begin each second for
 * some minutes, whatever became of those before, and each is sent twice at the same moment, as by somebody who clicks twice.
 *
 * None may be lost (told that it was received and not there) or doubled (there twice).
 */
export async function measureSubmissions(
  databaseUrl: string,
  consultation: string,
  { minutes, perSecond }: { readonly minutes: number; readonly perSecond: number },
  say: (text: string) => void,
): Promise<Figure[]> {
  const random = seededRandom(2026, 4)
  const respondents: Respondent[] = []
  for (let number = 0; number < perSecond * 60 * minutes; number++) {
    respondents.push(await answerAll(consultation, random, number))
    if (respondents.length % 100 === 0) say(`${respondents.length} drafts filled in`)
  }
  const before = await db().response.count({ where: { consultationId: consultation } })
  const taken: number[] = []
  const acknowledged: string[] = []
  process.env.REWEIGH_TRUST_PROXY = '1' // So that each has an address of their own, as people do.
  const elapsed = await whileServing(databaseUrl, async (site) => {
    const forms: OpenForm[] = []
    for (const { secret, client } of respondents) {
      forms.push(await openSendForm(site, secret, client))
      if (forms.length % 100 === 0) say(`${forms.length} forms opened`)
    }
    const send = async (form: OpenForm, { secret }: Respondent) => {
      const begun = performance.now()
      if (!(await sendTwice(site, form))) return
      acknowledged.push(secretHash(secret))
      taken.push(performance.now() - begun)
    }
    const begun = performance.now()
    const sending: Promise<void>[] = []
    for (const [number, respondent] of respondents.entries()) {
      const form = forms[number]
      if (form === undefined) continue
      await sleep(Math.max(0, begun + (number * 1000) / perSecond - performance.now()))
      sending.push(send(form, respondent))
    }
    await Promise.all(sending)
    return (performance.now() - begun) / 1000
  })
  const added = (await db().response.count({ where: { consultationId: consultation } })) - before
  const stored = await db().response.count({ where: { secretHash: { in: acknowledged } } })
  taken.sort((one, other) => one - other)
  const at = (share: number) => Math.round(taken[Math.ceil(share * taken.length) - 1] ?? NaN)
  return [
    {
      ...{ what: `submissions: received over ${minutes} min`, unit: 'a second', wish: 10, atLeast: true },
      value: Math.round((stored / elapsed) * 10) / 10,
    },
    { what: 'submissions: slowest of a hundred', value: at(0.99), unit: 'ms', wish: 1000 },
    { what: 'submissions: not received', value: respondents.length - acknowledged.length, unit: '', wish: 0 },
    { what: 'submissions: lost', value: acknowledged.length - stored, unit: '', wish: 0 },
    { what: 'submissions: doubled', value: Math.max(0, added - respondents.length), unit: '', wish: 0 },
  ]
}
