/**
 * A question that is asked once: everybody who asks gets the same answer, also those who ask while it is being looked
 * for. A failure is not kept, so that the next one asks again.
 */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}
