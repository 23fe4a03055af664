import { setTimeout as sleep } from 'node:timers/promises'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { db } from '#lib/db/database.ts'
import { checkPath, receiptPath } from '#lib/paths/respond-paths.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { whileServing } from '#bin/bench/while-serving.ts'
import type { Figure } from './figures.ts'
import { makeDrafts, type FilledDraft } from './make-drafts.ts'
import { openSendForm, type OpenForm } from './open-send-form.ts'

/** What a run is like. `presses`: how often each presses the button at the same moment. */
type Run = { readonly minutes: number; readonly perSecond: number; readonly presses: number }

/** Milliseconds that people have looked at their answers before they send them. */
const looking = 60_000

/** So many are asked for in one question to the database. */
const together = 10_000

/** An address of their own, as people have: the site believes one proxy. */
const clientOf = (number: number): string =>
  `2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}::1`

/** The form as the page of somebody else shows it, with what is theirs alone: who they are, and the mark of when it was opened. */
function formOf(
  { secret, id }: FilledDraft,
  number: number,
  like: OpenForm,
  consultationId: string,
): OpenForm {
  const body = new FormData()
  for (const [name, value] of like.body) body.append(name, value)
  body.set('token', formToken({ draftId: id, consultationId }, new Date(Date.now() - looking)))
  const headers = { ...like.headers, cookie: `reweigh-draft=${secret}`, 'x-forwarded-for': clientOf(number) }
  return { headers, body }
}

/** Presses the button so often at the same moment, and answers whether one of them was told that it was received. */
async function press(site: string, form: OpenForm, presses: number): Promise<boolean> {
  const once = async () => {
    const answer = await fetch(site + checkPath(), { ...form, method: 'POST', redirect: 'manual' })
    await answer.arrayBuffer()
    return (
      answer.status === 303 && new URL(answer.headers.get('location') ?? '', site).pathname === receiptPath()
    )
  }
  const told = await Promise.allSettled(Array.from({ length: presses }, once))
  return told.some((one) => one.status === 'fulfilled' && one.value)
}

/**
 * Sends responses to the built site, one process, by its form for browsers without script: so many begin each second for
 * some minutes, whatever became of those before, and each is sent twice at the same moment, as by somebody who clicks twice,
 * unless `presses` is something else.
 *
 * None may be lost (told that it was received and not there) or doubled (there twice).
 */
export async function measureSubmissions(
  databaseUrl: string,
  consultation: string,
  { minutes, perSecond, presses }: Run,
  say: (text: string) => void,
): Promise<Figure[]> {
  const respondents = await makeDrafts(consultation, perSecond * 60 * minutes, seededRandom(2026, 4), say)
  const before = await db().response.count({ where: { consultationId: consultation } })
  const taken: number[] = []
  const acknowledged: string[] = []
  process.env.REWEIGH_TRUST_PROXY = '1' // So that each has an address of their own, as people do.
  const elapsed = await whileServing(databaseUrl, async (site) => {
    const like = await openSendForm(site, respondents[0]?.secret ?? '', clientOf(0))
    const send = async (draft: FilledDraft, number: number) => {
      const form = formOf(draft, number, like, consultation)
      const begun = performance.now()
      if (!(await press(site, form, presses))) return
      acknowledged.push(secretHash(draft.secret))
      taken.push(performance.now() - begun)
    }
    const begun = performance.now()
    const sending: Promise<void>[] = []
    for (const [number, respondent] of respondents.entries()) {
      await sleep(Math.max(0, begun + (number * 1000) / perSecond - performance.now()))
      sending.push(send(respondent, number))
      if (number % 1000 === 999) say(`${number + 1} sent, ${acknowledged.length} received`)
    }
    await Promise.all(sending)
    return (performance.now() - begun) / 1000
  })
  const added = (await db().response.count({ where: { consultationId: consultation } })) - before
  let stored = 0
  for (let from = 0; from < acknowledged.length; from += together) {
    const some = acknowledged.slice(from, from + together)
    stored += await db().response.count({ where: { secretHash: { in: some } } })
  }
  taken.sort((one, other) => one - other)
  const at = (share: number) => Math.round(taken[Math.ceil(share * taken.length) - 1] ?? NaN)
  return [
    {
      ...{
        what: `submissions: received over ${minutes} min`,
        unit: 'a second',
        wish: Math.max(10, perSecond * 0.95),
        atLeast: true,
      },
      value: Math.round((stored / elapsed) * 10) / 10,
    },
    { what: 'submissions: slowest of a hundred', value: at(0.99), unit: 'ms', wish: 1000 },
    { what: 'submissions: not received', value: respondents.length - acknowledged.length, unit: '', wish: 0 },
    { what: 'submissions: lost', value: acknowledged.length - stored, unit: '', wish: 0 },
    { what: 'submissions: doubled', value: Math.max(0, added - respondents.length), unit: '', wish: 0 },
  ]
}
