import { readPublished } from '#lib/consultation/publication/read-published.ts'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { readOnePublished } from '#lib/consultation/publication/read-one-published.ts'
import { readItem } from '#lib/consultation/moderation/read-item.ts'
import { readQueue } from '#lib/consultation/moderation/read-queue.ts'
import { readQueueCounts } from '#lib/consultation/moderation/read-queue-counts.ts'
import { queueParts } from '#lib/consultation/moderation/queue-input.ts'
import { readProposedWeights } from '#lib/consultation/ensemble/read-ensemble.ts'
import { listPanelResponses } from '#lib/consultation/panel/list-responses.ts'
import { readPanelProgress } from '#lib/consultation/panel/read-progress.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { readCoderAgreement } from '#lib/consultation/theme/coder-agreement.ts'
import { readSupport } from '#lib/consultation/support/read-support.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import type { Call } from '#lib/service/call.ts'
import { oneByOne, timed, type Figure } from './figures.ts'
import { callsOf, readSamples, turn } from './samples.ts'
import { seededWord } from './seeded-text.ts'

const page = 300
const search = 500

const kinds = ['individual', 'organisation', 'area_professional', 'other'] as const

/**
 * Measures what the pages ask the database for, in this process: every list with all its filters in turn and pages far
 * behind the first, every count, one response, one search in turn for frequent and rare words.
 */
export async function measureQueries(consultation: string, say: (text: string) => void): Promise<Figure[]> {
  const about = { consultation }
  const calls = await callsOf()
  const samples = await readSamples(consultation)
  const random = seededRandom(2026, 3)
  const [first = { id: '' }, second = { id: '' }] = samples.panellists
  const measures = [
    () =>
      timed('queue: each part in turn', page, (run) =>
        readQueue(calls.moderator, { ...about, part: turn(queueParts, run) }),
      ),
    () =>
      timed('queue: by kind, proposal, overdue, claim', page, (run) =>
        readQueue(calls.moderator, {
          ...about,
          kind: turn(kinds, run),
          proposal: run % 2 === 0 ? turn(samples.proposals, run).id : null,
          overdue: run % 3 === 0,
          claimed: turn([null, 'me', 'others', 'nobody'] as const, run),
        }),
      ),
    () =>
      timed('queue: by reference', page, (run) =>
        readQueue(calls.moderator, {
          ...about,
          part: 'decided',
          reference: turn(samples.published, run).reference.slice(0, 6),
        }),
      ),
    () => timed('queue: pages one after the other', page, nextPages(calls.moderator, consultation)),
    () => timed('queue: counts', page, () => readQueueCounts(calls.moderator, about)),
    () =>
      timed('one response for a moderator', page, (run) =>
        readItem(calls.moderator, { response: turn(samples.waiting, run).id }),
      ),
    () => timed('published: newest', page, () => readPublished(calls.panellist, about)),
    () =>
      timed('published: by proposal, kind, region', page, (run) =>
        readPublished(calls.panellist, {
          ...about,
          proposal: run % 2 === 0 ? turn(samples.proposals, run).id : null,
          kind: turn([null, ...kinds], run),
          region: run % 3 === 0 ? turn(samples.regions, run) : '',
        }),
      ),
    () => timed('published: counts', page, () => readPublicCounts(calls.panellist, about)),
    () =>
      timed('published: one response', page, (run) =>
        readOnePublished(calls.panellist, { reference: turn(samples.published, run).reference }),
      ),
    () =>
      timed('search: one word, frequent or rare', search, () =>
        readPublished(calls.panellist, { ...about, text: seededWord(random) }),
      ),
    () =>
      timed('search: two words and a filter', search, (run) =>
        readPublished(calls.panellist, {
          ...about,
          text: `${seededWord(random)} ${seededWord(random)}`,
          kind: turn([null, ...kinds], run),
        }),
      ),
    () =>
      timed('search: one word about a proposal', search, (run) =>
        readPublished(calls.panellist, {
          ...about,
          text: seededWord(random),
          proposal: turn(samples.proposals, run).id,
        }),
      ),
    () => timed('panel: responses, newest', page, () => listPanelResponses(calls.panellist, about)),
    () =>
      timed('panel: by kind, region, assigned', page, (run) =>
        listPanelResponses(calls.panellist, {
          ...about,
          kind: turn(kinds, run),
          ...(run % 2 === 0 ? { region: turn(samples.regions, run) } : {}),
          ...(run % 3 === 0 ? {} : { assigned: turn(['me', 'nobody'] as const, run) }),
        }),
      ),
    () =>
      timed('panel: by campaign, all or about a proposal', page, (run) =>
        listPanelResponses(calls.panellist, {
          ...about,
          campaigns: turn(['out', 'only'] as const, run),
          ...(run % 4 < 2 ? {} : { proposal: turn(samples.proposals, run).id }),
        }),
      ),
    () =>
      timed('panel: mine and nobody’s', page, (run) =>
        listPanelResponses(calls.panellist, { ...about, assigned: turn(['me', 'nobody'] as const, run) }),
      ),
    () =>
      timed('panel: by theme', page, (run) =>
        listPanelResponses(calls.panellist, { ...about, theme: turn(samples.themes, run).id }),
      ),
    () =>
      timed('panel: pages far behind', page, (run) =>
        listPanelResponses(calls.panellist, { ...about, page: 1 + run * 40 }),
      ),
    () =>
      timed('panel: one response', page, (run) =>
        readPanelResponse(calls.panellist, { reference: turn(samples.published, run).reference }),
      ),
    () => timed('panel: progress', page, () => readPanelProgress(calls.panellist, about)),
    () => timed('themes: with counts', page, () => listThemes(calls.panellist, about)),
    () =>
      timed('themes: agreement of two coders', page, () =>
        readCoderAgreement(calls.panellist, {
          question: samples.question,
          first: first.id,
          second: second.id,
        }),
      ),
    () =>
      timed('panel: support of one proposal', page, (run) =>
        readSupport(calls.panellist, { ...about, proposal: turn(samples.proposals, run).id }),
      ),
    () => timed('panel: support of all proposals', page, () => readSupport(calls.panellist, about)),
    () =>
      timed('panel: what the scenarios propose', page, (run) =>
        readProposedWeights(calls.panellist, {
          ...about,
          counting: turn(['every_response', 'campaigns_once'] as const, run),
        }),
      ),
  ]
  return await oneByOne(measures, say)
}

/** Asks for the page after the one before, again and again. */
function nextPages(call: Call, consultation: string): () => Promise<void> {
  let after: { since: string; id: string } | null = null
  return async () => {
    const { next } = await readQueue(call, { consultation, part: 'decided', after })
    after = next
  }
}
