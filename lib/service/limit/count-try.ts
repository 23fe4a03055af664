import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { asServiceError } from '#lib/db/as-service-error.ts'
import { db } from '#lib/db/database.ts'
import { clockOffset, databaseTime } from '#lib/service/clock.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { tally } from '#lib/telemetry/tally.ts'
import { limitKey } from './limit-key.ts'

/** So many tries of one kind in so many seconds, by one client, address or person. */
export type Limit = {
  /** "sign-in-letter": which tries are counted together. */
  readonly name: string
  readonly most: number
  readonly seconds: number
}

/** How a try counts. */
export type Tries = {
  /** With this one. It goes on above the most. */
  readonly count: number
  readonly allowed: boolean
  /** Seconds until counting begins anew. */
  readonly retryAfter: number
}

type Statement = { readonly text: string; readonly values?: readonly unknown[] }
type Row = { readonly points: number; readonly expire: bigint | null }

/** The text around the places `$1`, `$2` … of a statement, as a tagged template has it, and which place stands where. */
function template(text: string): {
  readonly parts: TemplateStringsArray
  readonly places: readonly number[]
} {
  const texts = text.split(/\$\d+/)
  const places = [...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place) - 1)
  return { parts: Object.assign(texts, { raw: texts }), places }
}

/** Milliseconds since 1970 and no number of tries. */
const isTime = (value: unknown): value is number => typeof value === 'number' && value > 1e12

/**
 * The statements of the package through our own pool; numbers that JavaScript holds exactly. The package goes by the clock
 * of this machine, so its times become the database's on the way: else a server whose clock is ahead would begin to count
 * anew before the time.
 */
const store = {
  query: async ({ text, values = [] }: Statement) => {
    const { parts, places } = template(text)
    const rows = await db().$queryRaw<Row[]>(parts, ...places.map((place) => timeThere(values[place])))
    return {
      rowCount: rows.length,
      rows: rows.map(({ points, expire }) => ({
        points,
        expire: expire === null ? null : Number(expire) - clockOffset(),
      })),
    }
  },
}

const timeThere = (value: unknown) => (isTime(value) ? value + clockOffset() : value)

const limiters = new Map<string, RateLimiterPostgres>()

function limiterOf({ name, most, seconds }: Limit): RateLimiterPostgres {
  const key = `${name}:${most}:${seconds}`
  const known = limiters.get(key)
  if (known !== undefined) return known
  const made = new RateLimiterPostgres({
    storeClient: store,
    storeType: 'client',
    tableName: 'LimitCounter',
    tableCreated: true,
    keyPrefix: name,
    points: most,
    duration: seconds,
  })
  limiters.set(key, made)
  return made
}

/**
 * Counts one try, over all servers of one database and exactly, however many come at once.
 *
 * @param who a network address (`clientOf`), an e-mail address, an id: kept only as a hash whose key changes every day
 * @returns how often it was tried lately; refusing is up to whoever asks
 * @throws ServiceError `Unavailable` when there is no database to count in
 * @example
 * const { allowed, retryAfter } = await countTry({ name: 'sign-in-letter', most: 3, seconds: 900 }, email)
 */
export async function countTry(limit: Limit, who: string): Promise<Tries> {
  try {
    return tries(await limiterOf(limit).consume(limitKey(who, databaseTime())), true)
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      tally('limited', limit.name)
      noteSecurity('limited', { limit: limit.name })
      return tries(error, false)
    }
    throw asServiceError(error)
  }
}

/** Takes one try back, because nothing came of it: what was not done does not count. */
export async function uncountTry(limit: Limit, who: string): Promise<void> {
  await limiterOf(limit).reward(limitKey(who, databaseTime()))
}

const tries = ({ consumedPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): Tries => ({
  count: consumedPoints,
  allowed,
  retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})
