import type { Steps } from '#lib/scoring/steps.ts'
import { createSlicer, type SlicerLimits } from './slicer.ts'

/** Answers to questions that take about a second, worked out once. */
export type InsightDesk = {
  /**
   * What is kept under this key, what is just being worked out for somebody else, or what the work gives. `key` names
   * everything that the answer depends on. Failures are not kept. Throws as `Slicer.run` does.
   */
  readonly ask: <Value extends object>(
    key: string,
    client: string,
    work: () => Steps<Value>,
  ) => Promise<Value>
}

/** A desk with room for so many answers; the one asked for longest ago is forgotten first. */
export function createInsightDesk({
  kept,
  ...limits
}: SlicerLimits & { readonly kept: number }): InsightDesk {
  const slicer = createSlicer(limits)
  const answers = new Map<string, object>()
  const asked = new Map<string, Promise<object>>()
  const keep = (key: string, answer: object): void => {
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest)
  }
  return {
    ask: async <Value extends object>(key: string, client: string, work: () => Steps<Value>) => {
      const known = answers.get(key)
      if (known !== undefined) {
        keep(key, known)
        return known as Value // one key is only ever answered by one kind of work
      }
      const running = asked.get(key)
      if (running !== undefined) return (await running) as Value // likewise
      const answer = slicer.run(client, work())
      asked.set(key, answer)
      try {
        const value = await answer
        keep(key, value)
        return value
      } finally {
        asked.delete(key)
      }
    },
  }
}

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one desk all the same. */
const place = globalThis as { reweighInsightDesk?: InsightDesk }

/** The desk of this process. */
export const insightDesk = (): InsightDesk =>
  (place.reweighInsightDesk ??= createInsightDesk({ atOnce: 4, waiting: 12, perClient: 4, kept: 300 }))
