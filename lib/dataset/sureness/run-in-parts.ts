import type { Progress } from './progress.ts'

/** A stretch of something countable: `from` to before `to`. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * Cuts `count` things into stretches of at most `longest`, as alike as can be, so that `atOnce` workers who take one after
 * another end together. Example: 5 by at most 2, for two at once, are 0–1, 1–2, 2–3, 3–5.
 */
export function stretches(count: number, longest: number, atOnce: number): Stretch[] {
  const parts = Math.min(count, atOnce * Math.ceil(count / longest / atOnce))
  const begin = (at: number) => Math.floor((at * count) / parts)
  return Array.from({ length: parts }, (_, at) => ({ from: begin(at), to: begin(at + 1) }))
}

/** Cuts one stretch into several, as `stretches` does from 0 on. */
export const stretchesOf = ({ from, to }: Stretch, longest: number, atOnce: number): Stretch[] =>
  stretches(to - from, longest, atOnce).map((part) => ({ from: from + part.from, to: from + part.to }))

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
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0)
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
