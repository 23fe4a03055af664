import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'

/** One of several, in turn. */
export function turn<Thing>(things: readonly Thing[], run: number): Thing {
  const thing = things[run % things.length]
  if (thing === undefined) throw new RangeError('there is nothing to take turns')
  return thing
}

/** A call of somebody of each role, now. */
export async function callsOf(): Promise<Readonly<Record<Role, Call>>> {
  const people = await db().person.findMany({ orderBy: { id: 'asc' } })
  const callOf = (role: Role): Call => {
    const person = people.find((one) => one.role === role)
    if (person === undefined) throw new RangeError(`there is no ${role}`)
    return { actor: { kind: 'person', id: person.id, role, secondFactor: true }, arrivedAt: new Date() }
  }
  return {
    administrator: callOf('administrator'),
    moderator: callOf('moderator'),
    panellist: callOf('panellist'),
  }
}

/** Things that are in the database, to be asked for in turn. */
export async function readSamples(consultation: string) {
  const about = { consultationId: consultation }
  const [published, waiting, themes, proposals, regions, panellists, question] = await Promise.all([
    db().publishedResponse.findMany({
      where: about,
      take: 40,
      orderBy: { receivedAt: 'desc' },
      select: { reference: true },
    }),
    db().response.findMany({ where: { ...about, state: 'awaiting' }, take: 40, select: { id: true } }),
    db().theme.findMany({ take: 12, orderBy: { id: 'asc' }, select: { id: true, questionId: true } }),
    db().proposal.findMany({ where: about, orderBy: { position: 'asc' }, select: { id: true } }),
    db().publishedResponse.groupBy({ by: ['regionCode'], where: about }),
    db().person.findMany({ where: { role: 'panellist' }, orderBy: { id: 'asc' }, select: { id: true } }),
    db().theme.findFirst({ where: {}, orderBy: { id: 'asc' }, select: { questionId: true } }),
  ])
  return {
    ...{ published, waiting, themes, proposals, panellists },
    /** The themes of `question` among them. */
    themesOfQuestion: themes.filter(({ questionId }) => questionId === question?.questionId),
    regions: regions.map(({ regionCode }) => regionCode).filter((code) => code !== ''),
    question: question?.questionId ?? '',
  }
}
