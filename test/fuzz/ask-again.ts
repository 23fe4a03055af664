import { longest, told } from './hold-to-rule.ts'
import { alone, type Asked } from './request.ts'

/** A request that took longer than it may among many others, or was told to come back later (503 with Retry-After). */
export type Doubtful = { readonly at: string; readonly request: Asked }

/** So often each is asked again. */
const tries = 5

/**
 * Asks what was doubtful again, one after the other, when nobody of ours asks anything else: before, the machine may have
 * been busy.
 *
 * @returns one text for each that took longer than two seconds, or was answered 5xx, each of five times more
 */
export async function askAgain(doubtful: readonly Doubtful[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { at, request } of doubtful) {
    if (faults.length < 10 && !(await isAnswered(at, request)))
      faults.push(`${told(request)}\ntook longer than two seconds or was answered 5xx, ${tries + 1} times`)
  }
  return faults
}

async function isAnswered(at: string, asked: Asked): Promise<boolean> {
  for (let left = tries; left > 0; left--) {
    const { status, took } = await alone(at, asked)
    if (status < 500 && took <= longest) return true
  }
  return false
}
