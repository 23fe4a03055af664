import { watchReplica } from '#lib/db/watch-replica.ts'
import { againAndAgain } from './again-and-again.ts'

/** Milliseconds between two looks at how far the replica is. */
const pause = 2000

/** Lets public lists be read on a replica while it is near its primary: looks now, and again and again until `stop`. */
export async function followReplica(
  primary: string,
  replica: string | undefined,
  stop: AbortSignal,
): Promise<void> {
  if (replica === undefined) return
  const look = watchReplica({ primary, replica })
  await againAndAgain(() => look().then(() => pause), stop)
}
