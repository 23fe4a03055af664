import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { countCampaigns } from './count-campaigns.ts'

/**
 * What became of all responses, as everybody may know it. The parts add up to `received`.
 *
 * `underAppeal`: and not published meanwhile. `countedOnly`: read, and by their authors' choice not published. `reasons`:
 * how often each reason was given. `campaigns`: how many responses belong to how many possible campaigns, and how many
 * responses count (all that were not withdrawn), with every response and with each campaign as one.
 */
export const readPublicCounts = defineQuery({
  name: 'moderation.counts',
  permission: 'moderation.read_counts',
  mayBeOld: true,
  input: z.strictObject({ consultation: z.string().max(80) }),
  async read({ consultation: consultationId }) {
    const [states, copies, appealedCopies, reasons, repeated] = await Promise.all([
      db().response.groupBy({ by: ['state'], where: { consultationId }, _count: true }),
      db().publishedResponse.groupBy({ by: ['redacted'], where: { consultationId }, _count: true }),
      db().publishedResponse.count({ where: { consultationId, response: { state: 'appealed' } } }),
      db().decision.groupBy({
        by: ['reason'],
        where: { response: { consultationId }, action: { in: ['refuse', 'redact'] }, reason: { not: null } },
        _count: true,
      }),
      countCampaigns(consultationId),
    ])
    const of = (...wanted: string[]) =>
      states.reduce((sum, { state, _count }) => sum + (wanted.includes(state) ? _count : 0), 0)
    const copied = (wanted: boolean) => copies.find(({ redacted }) => redacted === wanted)?._count ?? 0
    const received = states.reduce((sum, { _count }) => sum + _count, 0)
    const published = copied(false)
    const withRedactions = copied(true)
    const notPublished = of('not_published')
    const withdrawn = of('withdrawn')
    const awaiting = of('awaiting', 'held')
    const underAppeal = of('appealed') - appealedCopies
    const others = published + withRedactions + notPublished + withdrawn + awaiting + underAppeal
    return {
      received,
      published,
      withRedactions,
      notPublished,
      withdrawn,
      awaiting,
      underAppeal,
      countedOnly: received - others,
      campaigns: {
        ...repeated,
        counted: received - withdrawn,
        countedOnce: received - withdrawn - repeated.responses + repeated.campaigns,
      },
      reasons: reasons.map(({ reason, _count }) => ({ code: reason ?? '', times: _count })),
    }
  },
})

export type PublicCounts = Awaited<ReturnType<typeof readPublicCounts>>
