import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

const atOnce = 2000

const notPanellists = () =>
  new ServiceError({
    kind: 'Invalid',
    message: 'Nothing was assigned.',
    issues: [{ path: 'people', message: 'Choose people who are panellists now' }],
  })

/**
 * Hands out responses that too few panellists have: each goes to as many of the people as are wanted to read it, to those
 * with the least to read first. Responses that have enough readers already stay as they are, so it can be done again
 * whenever more were moderated. At most 2,000 responses at a time, the oldest first.
 *
 * @param input `readers`: how many are to read each response, 2 for agreement between coders
 * @returns how many responses were handed out, counted once for each reader
 * @throws ServiceError `Invalid` (somebody is no panellist, fewer people than readers), `Forbidden`
 */
export const assignResponses = defineVerb({
  name: 'panel.assign',
  permission: 'panel.assign',
  input: z
    .strictObject({
      consultation: consultationId,
      people: z.array(z.uuid()).min(1, 'Choose at least one panellist').max(50),
      readers: z.int().min(1).max(5),
    })
    .refine(({ people, readers }) => new Set(people).size >= readers, {
      path: ['readers'],
      error: 'Choose at least as many panellists as are to read each response',
    }),
  change: async (tx, { consultation, people: given, readers }) => {
    const people = [...new Set(given)].sort()
    const panellists = { id: { in: people }, role: 'panellist', removedAt: null } as const
    if ((await tx.person.count({ where: panellists })) !== people.length) throw notPanellists()
    // One hand-out at a time: two at once would each see too few readers.
    await tx.$queryRaw`SELECT "id" FROM "Consultation" WHERE "id" = ${consultation} FOR NO KEY UPDATE`
    const rows = await tx.$queryRaw<{ id: string; readers: string[] | null }[]>`
      SELECT p."id", array_agg(s."personId"::text) FILTER (WHERE s."personId" IS NOT NULL) AS "readers"
      FROM "PanelResponse" p LEFT JOIN "Assignment" s ON s."responseId" = p."id"
      WHERE p."consultationId" = ${consultation} GROUP BY p."id", p."receivedAt"
      HAVING count(s."personId") < ${readers} ORDER BY p."receivedAt", p."id" LIMIT ${atOnce}`
    const loads = await tx.assignment.groupBy({
      by: ['personId'],
      where: { personId: { in: people }, doneAt: null },
      _count: true,
    })
    const load = new Map(people.map((id) => [id, loads.find(({ personId }) => personId === id)?._count ?? 0]))
    const data = handOut(
      rows.map((row) => ({ id: row.id, readers: row.readers ?? [] })),
      load,
      readers,
    ).map((pair) => ({ ...pair, assignedAt: databaseTime() }))
    await tx.assignment.createMany({ data })
    return {
      value: { assigned: data.length },
      entry: {
        subject: `consultation ${consultation}`,
        consultationId: consultation,
        facts: { assigned: data.length, readers, people: people.join(' ') },
      },
    }
  },
})

/** Who reads what. `load`: how much each has to read already; it grows. */
export function handOut(
  responses: readonly { readonly id: string; readonly readers: readonly string[] }[],
  load: Map<string, number>,
  wanted: number,
): { responseId: string; personId: string }[] {
  return responses.flatMap(({ id, readers }) =>
    [...load]
      .filter(([person]) => !readers.includes(person))
      .sort(([, one], [, other]) => one - other)
      .slice(0, Math.max(0, wanted - readers.length))
      .map(([person, count]) => {
        load.set(person, count + 1)
        return { responseId: id, personId: person }
      }),
  )
}
