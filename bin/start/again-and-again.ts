import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Looks at something now, and again and again until `stop`. Returns after the first look; what comes after holds no process up.
 *
 * @param look answers how many milliseconds to wait before the next look; it does not throw
 */
export async function againAndAgain(look: () => Promise<number>, stop: AbortSignal): Promise<void> {
  const first = await look()
  const follow = async () => {
    for (let pause = first; !stop.aborted; pause = await look()) {
      await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
    }
  }
  void follow()
}
