import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/db/database.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { anyoneAt, makeDraft } from '#test/factories/respondent-draft.ts'
import { JSDOM } from 'jsdom'
import { ask } from '#test/support/site.ts'
import type { DrillServers } from './drill-site.ts'

/** How the site answered a form that was sent. */
export type Sent = {
  /** It says that the response was received: it may never be lost from now on. */
  readonly acknowledged: boolean
  /** 0: the connection broke. */
  readonly status: number
  readonly retryAfter: string | undefined
  /** The server that answered, where a proxy says so. */
  readonly by: string | undefined
  /** Milliseconds, answered or not. */
  readonly took: number
}

/** A respondent whose response is ready: every time, the same form is sent. */
export type Sender = { readonly secretHash: string; readonly send: (at: string) => Promise<Sent> }

const broken = { acknowledged: false, status: 0, retryAfter: undefined, by: undefined } as const

/** The fields of the form on the last page before sending; the same for everybody but for its mark and number. */
async function formFields(at: string, secret: string): Promise<[string, string][]> {
  const page = await ask('/respond/check', { at, headers: { cookie: `reweigh-draft=${secret}` } })
  const { window } = new JSDOM(page.text)
  const button = [...window.document.querySelectorAll('button')].find(
    (one) => one.textContent === 'Send my response',
  )
  if (!button?.form) throw new Error(`There is no form to send a response with (${page.status}).`)
  return [...new window.FormData(button.form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ])
}

/**
 * So many respondents who are about to send, each with a network address of their own (of this machine).
 *
 * @param at a server, to read the form from
 * @param unproved whether they press "Send it without the check": while the counters are away, everybody is asked for one
 */
export async function makeSenders(
  { consultation }: Pick<DrillServers, 'consultation'>,
  at: string,
  count: number,
  { unproved = false }: { unproved?: boolean } = {},
): Promise<Sender[]> {
  const openedAt = new Date(Date.now() - 60_000)
  const senders: Sender[] = []
  let fields: [string, string][] | undefined
  for (let number = 0; number < count; number++) {
    const secret = await makeDraft(consultation, { text: `Number ${number}: pubs are where people meet.` })
    fields ??= await formFields(at, secret)
    const { id: draftId, revision } = await readDraft(anyoneAt(), { secret })
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    form.set('token', formToken({ draftId, consultationId: consultation.id }, openedAt))
    form.set('revision', String(revision))
    if (unproved) form.set('unproved', 'yes')
    const sent = new Response(form)
    const body = new Uint8Array(await sent.arrayBuffer())
    const type = sent.headers.get('content-type') ?? ''
    const from = `127.${1 + (number >> 16)}.${(number >> 8) & 255}.${1 + (number & 127)}`
    senders.push({
      secretHash: secretHash(secret),
      send: (server) => post(server, { secret, body, type, from }),
    })
  }
  return senders
}

async function post(
  at: string,
  { secret, body, type, from }: { secret: string; body: Uint8Array; type: string; from: string },
): Promise<Sent> {
  const headers = { cookie: `reweigh-draft=${secret}`, origin: at, 'content-type': type }
  const begun = performance.now()
  try {
    const signal = AbortSignal.timeout(30_000)
    const reply = await ask('/respond/check', { at, method: 'POST', headers, body, from, signal })
    const acknowledged = reply.status === 303 && reply.headers.location?.endsWith('/respond/receipt') === true
    const { 'retry-after': retryAfter, 'x-served-by': by } = reply.headers
    return { acknowledged, status: reply.status, retryAfter, by, took: reply.took }
  } catch {
    return { ...broken, took: performance.now() - begun }
  }
}

/** Of those who were told that their response was received: how many are not stored; and how many are there twice. */
export async function lostAndDoubled(
  acknowledged: readonly Sender[],
): Promise<{ lost: number; doubled: number }> {
  const rows = await db().response.findMany({
    select: { secretHash: true, versions: { select: { number: true } } },
  })
  const stored = new Set(rows.map((row) => row.secretHash))
  const lost = acknowledged.filter((one) => !stored.has(one.secretHash)).length
  const versions = rows.filter((row) => row.versions.length !== 1).length
  return { lost, doubled: rows.length - stored.size + versions }
}

/**
 * Lets respondents send side by side, and send again, as people do, until they are told that it was received.
 *
 * @param atOnce how many send at the same moment
 * @param where the server to send to now
 * @param patience seconds that one keeps trying
 * @param pause milliseconds between one and the next
 */
export async function sendAll(
  senders: readonly Sender[],
  {
    atOnce,
    where,
    onSent,
    patience = 60,
    pause = 0,
  }: {
    readonly atOnce: number
    readonly where: () => string
    readonly onSent: (sender: Sender, sent: Sent) => void
    readonly patience?: number
    readonly pause?: number
  },
): Promise<void> {
  const waiting = [...senders]
  const work = async (): Promise<void> => {
    for (let sender = waiting.shift(); sender !== undefined; sender = waiting.shift()) {
      const giveUp = Date.now() + patience * 1000
      for (;;) {
        const sent = await sender.send(where())
        onSent(sender, sent)
        if (sent.acknowledged || Date.now() > giveUp) break
        await sleep(250)
      }
      if (pause > 0) await sleep(pause)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
