/** Lets so many things happen at once; whoever else comes waits, in order. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Example: with `createTurns(2)` a third piece of work begins when one of the first two has ended. */
export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next() // Its turn begins where this one ends.
    }
  }
}
