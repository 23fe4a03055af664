import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { testDatabases } from '#test/support/database.ts'
import { setDatabaseAway } from '#test/support/database-away.ts'
import { fieldOf, plainBrowser, textOf } from '#test/support/page-form.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const place: { url: string; site?: ServedSite; consultation?: MadeConsultation } = { url: '' }

beforeAll(async () => {
  const { adminUrl, template } = testDatabases()
  place.url = await createDatabase(adminUrl, template)
  useDatabase(place.url)
  place.consultation = await makeConsultation({ id: 'faults' })
  await publishDataset(place.consultation.datasetId)
  place.site = await serveSite(place.url)
})
afterAll(async () => {
  await place.site?.close()
  await closeDatabase()
  await dropDatabase(testDatabases().adminUrl, place.url)
})

type Role = Parameters<typeof signedInAs>[0]

/** The page of one form of the team, a field of it that people type into, and what shows that it was saved. */
type Form = {
  readonly role: Role
  readonly button: string
  readonly field: string
  readonly open: () => Promise<{ path: string; saved: () => Promise<number> }>
}

const words = 'Two buses to the hospital. <b>Ŵ</b> "quoted" 😀'

const forms: Readonly<Record<string, Form>> = {
  'a note of the panel': {
    role: 'panellist',
    button: 'Save the note',
    field: 'text',
    open: async () => {
      const { call } = await signedInAs('moderator')
      const { reference } = await makeModerated(consultation(), call, {
        answers: [{ question: consultation().questions.words, text: 'A bus.' }],
      })
      return {
        path: `/panel/responses/${reference}`,
        saved: () => db().panelNote.count({ where: { text: words } }),
      }
    },
  },
  'a note among staff': {
    role: 'moderator',
    button: 'Save the note',
    field: 'text',
    open: async () => {
      const { id } = await makeResponse(consultation())
      return { path: `/moderation/${id}`, saved: () => db().staffNote.count({ where: { text: words } }) }
    },
  },
  'a piece of evidence': {
    role: 'administrator',
    button: 'Add the evidence',
    field: 'title',
    open: () =>
      Promise.resolve({
        path: `/admin/consultations/${consultation().id}/evidence`,
        saved: () => db().evidence.count({ where: { title: words } }),
      }),
  },
}

/** What else a form needs to be saved. */
const rest = { publisher: 'OCSI', published: '2026-05-31', link: '/data' }

function consultation(): MadeConsultation {
  if (place.consultation === undefined) throw new Error('not made yet')
  return place.consultation
}

const browserOf = async (role: Role) => {
  const browser = plainBrowser(place.site?.url ?? '')
  const { cookie, session } = await signedInAs(role)
  browser.hold(cookie)
  return { browser, session }
}

describe.each(Object.entries(forms))('%s, without script', (_name, { role, button, field, open }) => {
  const filled = { ...(role === 'administrator' && rest), [field]: words }

  it('is answered 503 with its text while the database is away, and saved when it is back', async () => {
    const { path, saved } = await open()
    const { browser } = await browserOf(role)
    const page = await browser.open(path)
    const before = await saved()
    await setDatabaseAway(place.url, true)
    const away = await browser
      .press(page, path, button, filled)
      .finally(() => setDatabaseAway(place.url, false))
    expect([away.status, away.headers['retry-after'], fieldOf(away, field)]).toEqual([503, '30', words])
    await browser.press(away, path, 'Try again')
    expect(await saved()).toBe(before + 1)
  })

  it('keeps its text when the session has ended, leads to the sign-in page, and is saved afterwards', async () => {
    const { path, saved } = await open()
    const { browser, session } = await browserOf(role)
    const page = await browser.open(path)
    const before = await saved()
    await db().session.delete({ where: { id: session.id } })
    const kept = await browser.press(page, path, button, filled)
    expect(textOf(kept)).toContain('Sign in again in a new tab')
    expect(kept.text).toContain('href="/sign-in"')
    expect([fieldOf(kept, field), await saved()]).toEqual([words, before])
    browser.hold((await signedInAs(role)).cookie)
    await browser.press(kept, path, 'Try again')
    expect(await saved()).toBe(before + 1)
  })
})

it('a form of administrators with a mistake in it, without script, comes back with everything typed', async () => {
  const { browser } = await browserOf('administrator')
  const path = `/admin/consultations/${consultation().id}/evidence`
  const typed = { ...rest, title: words, link: 'nowhere' }
  const back = await browser.press(await browser.open(path), path, 'Add the evidence', typed)
  expect(textOf(back)).toContain('There is a problem')
  for (const [name, value] of Object.entries(typed)) expect(fieldOf(back, name)).toBe(value)
})
