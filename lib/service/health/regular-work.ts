import 'server-only'
import { db } from '#lib/db/database.ts'

const minute = 60
const day = 86_400

/** Work that is done again and again by whichever process finds it due: how many seconds lie between two times. */
export const regularWork = {
  letters: minute,
  announcements: minute,
  rehearsal: 10 * minute,
  retention: day,
  recount: day,
  'record-check': day,
} as const

export type RegularWorkName = keyof typeof regularWork

/** What goes well every few seconds is noted once in so many milliseconds. */
const seldom = 30_000

/** When this process last noted that each went well. */
const noted = new Map<string, number>()

/**
 * Notes that regular work was done just now, by the clock of the database.
 *
 * @param problem what it found, in a sentence without personal data; empty when all is well
 * @throws ServiceError `Unavailable` when the database is away
 */
export async function noteWork(name: RegularWorkName, problem = ''): Promise<void> {
  const now = performance.now()
  if (problem === '' && now - (noted.get(name) ?? -Infinity) < seldom) return
  if (problem === '') noted.set(name, now)
  else noted.delete(name)
  await db().$executeRaw`
    INSERT INTO "RegularWork" ("name", "lastAt", "wellAt", "problem")
    VALUES (${name}, now(), CASE WHEN ${problem} = '' THEN now() END, ${problem})
    ON CONFLICT ("name") DO UPDATE SET "lastAt" = now(), "problem" = ${problem},
      "wellAt" = CASE WHEN ${problem} = '' THEN now() ELSE "RegularWork"."wellAt" END`
}

/**
 * Takes regular work on when it is due. Of several processes that ask one gets it; should that one die, it is due again
 * when its period is over, and overdue for those who watch.
 */
export async function takeWork(name: RegularWorkName): Promise<boolean> {
  const taken = await db().$queryRaw<unknown[]>`
    INSERT INTO "RegularWork" ("name", "lastAt") VALUES (${name}, now())
    ON CONFLICT ("name") DO UPDATE SET "lastAt" = now()
      WHERE "RegularWork"."lastAt" <= now() - make_interval(secs => ${regularWork[name]})
    RETURNING 1`
  return taken.length > 0
}
