import { askOnce } from './ask-once.ts'
import { setNearReplica } from './near-replica.ts'

type Urls = { readonly primary: string; readonly replica: string }

/** How far the primary's log had come when it was asked. */
type Mark = { readonly at: number; readonly place: bigint }

/** A place in PostgreSQL's log as a number. Example: "16/B374D848" is 97500059720. */
export function placeInLog(text: string): bigint {
  const [high = '', low = ''] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/**
 * Looks, each time that it is called, how far a replica is behind its primary, and says so (`nearReplica`): it is near
 * when it has everything that the primary had `bound` milliseconds ago. The time of its last change would not do: where
 * nothing changes it grows although nothing is missing, and where the two have lost each other nobody sees that it should.
 *
 * While the primary does not answer, what it said last holds: what the replica has is then the newest that there is.
 *
 * @returns whether it is near now
 */
export function watchReplica({ primary, replica }: Urls, bound = 10_000): () => Promise<boolean> {
  const marks: Mark[] = []
  return async () => {
    const asked = Date.now()
    const [here, there] = await Promise.all([
      askOnce<{ place: string }>(primary, 'SELECT pg_current_wal_flush_lsn()::text AS place'),
      askOnce<{ place: string | null; replica: boolean }>(
        replica,
        'SELECT pg_last_wal_replay_lsn()::text AS place, pg_is_in_recovery() AS replica',
      ),
    ])
    if (here !== null) marks.push({ at: asked, place: placeInLog(here.place) })
    while ((marks[1]?.at ?? asked) < asked - bound) marks.shift()
    const [needed] = marks
    const isNear =
      needed !== undefined &&
      there?.replica === true &&
      there.place !== null &&
      placeInLog(there.place) >= needed.place
    setNearReplica(isNear ? replica : undefined)
    return isNear
  }
}
