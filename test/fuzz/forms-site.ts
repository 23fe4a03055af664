import { randomUUID } from 'node:crypto'
import { writeComplaint } from '#lib/consultation/complaint/write-complaint.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeDraftConsultation } from '#test/factories/make-draft-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { testDatabases } from '#test/support/database.ts'
import { plainBrowser } from '#test/support/page-form.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'
import { formsOf } from './read-forms.ts'
import { send } from './request.ts'

/** A site of its own, on which everything may be changed, with something on each of its pages. */
export type FormsSite = {
  readonly site: ServedSite
  readonly consultation: MadeConsultation
  /** The cookie of somebody new of the team, signed in with the second factor. */
  readonly cookieOf: (role: Role) => Promise<string>
  /** The cookies of somebody who has begun a response, and of one new person of each role. */
  readonly everybody: () => Promise<readonly string[]>
  /** Sends a response as a person without script would; the page that says what became of it. */
  readonly sendResponse: () => Promise<string>
  readonly close: () => Promise<void>
}

/** Limits would hide what is behind them; many addresses ask, and proxies are believed so that they may. */
export const withoutLimits = {
  REWEIGH_TRUST_PROXY: '1',
  REWEIGH_SIGN_INS_PER_CLIENT: '100000',
  REWEIGH_SCORES_PER_CLIENT: '1000',
  REWEIGH_SCORES_IN_FLIGHT: '1000',
}

const roles = ['panellist', 'moderator', 'administrator'] as const

/** Makes the site: rows of every kind, a consultation that is open, one that is being written. */
export async function openFormsSite(): Promise<FormsSite> {
  const { adminUrl, template } = testDatabases()
  const url = await createDatabase(adminUrl, template)
  useDatabase(url)
  const consultation = await makeConsultation({ id: 'fuzz' })
  await publishDataset(consultation.datasetId)
  await makeDraftConsultation('fuzz-draft')
  await fill(consultation)
  const site = await serveSite(url, withoutLimits)
  const browser = () =>
    plainBrowser(site.url, { 'x-forwarded-for': `198.51.100.${1 + Math.floor(Math.random() * 250)}` })
  const cookieOf = async (role: Role) => {
    const { cookie } = await signedInAs(role)
    return `${cookie.name}=${cookie.value}`
  }
  return {
    site,
    consultation,
    cookieOf,
    everybody: () => Promise.all([begin(site.url), ...roles.map(cookieOf)]),
    sendResponse: async () => {
      const later = new Date(Date.now() + 86_400_000)
      await db().consultation.update({ where: { id: consultation.id }, data: { closesAt: later } })
      const person = browser()
      const fillIn = async (path: string, button: string, fields: Readonly<Record<string, string>> = {}) =>
        person.press(await person.open(path), path, button, fields)
      await fillIn('/respond', 'Start now')
      await fillIn('/respond/question/1', 'Save and continue', { text: `Two buses. ${randomUUID()}` })
      await fillIn('/respond/about', 'Save and continue', { kind: 'individual' })
      const sent = await fillIn('/respond/check', 'Send my response')
      if (!sent.text.includes('Send it without the check')) return sent.text
      return (await person.press(sent, '/respond/check', 'Send it without the check')).text
    },
    close: async () => {
      await site.close()
      await closeDatabase()
      await dropDatabase(adminUrl, url)
    },
  } // prettier-ignore
}

/** Responses that wait, were held, are published, may be appealed, belong together; a complaint whose letter was not sent. */
async function fill(consultation: MadeConsultation): Promise<void> {
  const { call } = await signedInAs('moderator')
  await makeResponse(consultation, { email: 'a@example.org', name: 'A. Person', publication: 'named' })
  await makeResponse(consultation, { heldFor: ['honeypot'] })
  await writeComplaint(anyonesCall(), { words: 'My name.', email: 'a@example.org', client: 'fuzz' })
  await db().complaint.updateMany({ data: { letterId: null } })
  for (const text of ['A bus.', 'Two pubs.', 'A hall.']) {
    await makeModerated(consultation, call, {
      answers: [{ question: consultation.questions.words, text }],
      scenario: { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } },
      scenarioTitle: 'No pubs',
    })
  }
}

/** The cookies of a browser in which a response was begun. */
async function begin(at: string): Promise<string> {
  const page = await send(at, { method: 'GET', path: '/respond', headers: {} })
  const form = formsOf(page.text).find(({ serverAction }) => serverAction !== undefined)
  const sent = new FormData()
  for (const [name, value] of form?.fields ?? []) sent.append(name, value)
  const whole = new Response(sent)
  const reply = await send(at, {
    method: 'POST',
    path: '/respond',
    headers: { origin: at, 'content-type': whole.headers.get('content-type') ?? '' },
    body: new Uint8Array(await whole.arrayBuffer()),
  })
  return reply.cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
