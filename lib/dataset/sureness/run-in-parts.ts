import type { Progress } from './progress.ts'

/** A stretch of something countable: `from` to before `to`. */
export type Stretch = { readonly from: number; readonly to: number }

/** Cuts `count` things into stretches of `size`, the last one shorter. Example: 5 by 2 are 0–2, 2–4, 4–5. */
export function stretches(count: number, size: number): Stretch[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    from: at * size,
    to: Math.min(count, (at + 1) * size),
  }))
}

/**
 * Does stretches of an analysis, so many at once, and tells after each how far it is. Nothing more is begun after
 * `signal` aborts or one of them fails; then it throws.
 */
export async function runInParts<Answer>(
  parts: readonly Stretch[],
  atOnce: number,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  run: (part: Stretch) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const total = parts.at(-1)?.to ?? 0
  const state = { next: 0, done: 0, failed: false }
  const work = async () => {
    for (;;) {
      signal.throwIfAborted()
      const part = parts[state.next++]
      if (part === undefined || state.failed) return
      try {
        answers.push(await run(part))
      } catch (error) {
        state.failed = true
        throw error
      }
      state.done += part.to - part.from
      onProgress({ done: state.done, total })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  signal.throwIfAborted()
  return answers
}
