import { beginSession } from '#lib/auth/session/begin-session.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { queueParts } from '#lib/consultation/moderation/queue-input.ts'
import { db } from '#lib/db/database.ts'
import {
  moderationItemPath,
  moderationPath,
  responsePath,
  responsesPath,
} from '#lib/paths/moderation-paths.ts'
import {
  panelPath,
  panelProposalPath,
  panelProposalsPath,
  panelResponsePath,
  panelResponsesPath,
  panelThemePath,
  panelThemesPath,
} from '#lib/paths/panel-paths.ts'
import type { Role } from '#lib/policy/actor.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { whileServing } from '#bin/bench/while-serving.ts'
import { oneByOne, timed, type Figure } from './figures.ts'
import { readSamples, turn } from './samples.ts'
import { seededWord } from './seeded-text.ts'

const page = 300
const search = 500

const kinds = ['individual', 'organisation', 'area_professional', 'other'] as const

/** The cookie of somebody of a role who has just signed in with both factors. */
async function cookieOf(role: Role): Promise<string> {
  const { id } = await db().person.findFirstOrThrow({ where: { role }, orderBy: { id: 'asc' } })
  const token = newSecret()
  await beginSession(id, token, { by: 'link', secondFactor: true })
  return `${sessionCookie()}=${token}`
}

const withFields = (path: string, fields: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(fields).toString()}`

/** A page as a browser gets it, to the last byte. Anything but the page itself is an error. */
async function get(site: string, path: string, cookie: string): Promise<void> {
  const answer = await fetch(site + path, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
}

/**
 * Measures the pages that people wait for, over HTTP, one after the other, from the built site in a process of its own: as
 * a moderator, a panellist and a reader, with their filters in turn.
 */
export async function measurePages(
  databaseUrl: string,
  consultation: string,
  say: (text: string) => void,
): Promise<Figure[]> {
  const samples = await readSamples(consultation)
  const random = seededRandom(2026, 5)
  const [moderator, panellist] = [await cookieOf('moderator'), await cookieOf('panellist')]
  const { code: proposal } = await db().proposal.findFirstOrThrow({
    where: { consultationId: consultation },
    orderBy: { position: 'asc' },
  })
  return await whileServing(databaseUrl, async (site) => {
    const asked = (what: string, cookie: string, path: (run: number) => string, wish = page) =>
      timed(`page: ${what}`, wish, (run) => get(site, path(run), cookie))
    const measures = [
      () => asked('queue', moderator, (run) => withFields(moderationPath(), { part: turn(queueParts, run) })),
      () =>
        asked('queue by kind', moderator, (run) => withFields(moderationPath(), { kind: turn(kinds, run) })),
      () =>
        asked('one response for a moderator', moderator, (run) =>
          moderationItemPath(turn(samples.waiting, run).id),
        ),
      () => asked('panel', panellist, panelPath),
      () =>
        asked('panel: responses', panellist, (run) =>
          panelResponsesPath({ kind: turn(kinds, run), page: 1 + run }),
        ),
      () =>
        asked('panel: responses by theme', panellist, (run) =>
          panelResponsesPath({ theme: turn(samples.themes, run).id }),
        ),
      () =>
        asked('panel: one response', panellist, (run) =>
          panelResponsePath(turn(samples.published, run).reference),
        ),
      () => asked('panel: themes of a question', panellist, () => panelThemesPath(samples.question)),
      () =>
        asked('panel: one theme', panellist, (run) =>
          panelThemePath(samples.question, turn(samples.themesOfQuestion, run).id),
        ),
      () => asked('panel: proposals', panellist, panelProposalsPath),
      () => asked('panel: one proposal', panellist, () => panelProposalPath(proposal)),
      () =>
        asked('published responses', '', (run) => withFields(responsesPath(), { kind: turn(kinds, run) })),
      () =>
        asked(
          'published responses, searched',
          '',
          () => withFields(responsesPath(), { q: seededWord(random) }),
          search,
        ),
      () =>
        asked('one published response', '', (run) => responsePath(turn(samples.published, run).reference)),
    ]
    return await oneByOne(measures, say)
  })
}
