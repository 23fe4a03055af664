import { performance } from 'node:perf_hooks'
import { ServiceError } from '#lib/errors/service-error.ts'

/** Answers that may be a few seconds old. */
export type Recent = (name: string, ask: () => Promise<string>) => Promise<string>

type Known = { readonly answer: string; readonly until: number }

/**
 * Keeps answers for `milliseconds`, for at most `room` names. When the database cannot be asked, the last answer goes on
 * being given: what people read does not depend on it at every moment.
 */
export function createRecent(milliseconds: number, room: number): Recent {
  const known = new Map<string, Known>()
  const asking = new Map<string, Promise<string>>()
  const ask = async (name: string, question: () => Promise<string>): Promise<string> => {
    try {
      const answer = await question()
      known.delete(name)
      known.set(name, { answer, until: performance.now() + milliseconds })
      const [oldest] = known.keys()
      if (known.size > room && oldest !== undefined) known.delete(oldest)
      return answer
    } catch (error) {
      const last = known.get(name)
      if (last !== undefined && error instanceof ServiceError && error.kind === 'Unavailable')
        return last.answer
      known.delete(name)
      throw error
    }
  }
  return async (name, question) => {
    const last = known.get(name)
    if (last !== undefined && performance.now() < last.until) return last.answer
    const running = asking.get(name) ?? ask(name, question).finally(() => asking.delete(name))
    asking.set(name, running)
    return running
  }
}
