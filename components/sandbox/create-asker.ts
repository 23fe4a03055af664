import type { Answer } from '#lib/view/sandbox/answer.ts'
import type { Reply } from './ask-server.ts'

/** What becomes of a question, in the order in which it happens. */
export type Report<Question> =
  | { readonly kind: 'slow' }
  | { readonly kind: 'answer'; readonly question: Question; readonly answer: Answer }
  | { readonly kind: 'waiting'; readonly seconds: number; readonly offline: boolean }

export type Asker<Question> = {
  /** Asks, and forgets every earlier question: only the last one is ever answered. */
  readonly ask: (question: Question) => void
  /** Does not wait any longer before trying again. */
  readonly retry: () => void
  readonly stop: () => void
}

/** Milliseconds after which one is told that it takes a while. */
const slowAfter = 300
/** Seconds to wait when the server does not say, doubled each time up to the most. */
const firstWait = 5
const mostWait = 60

/**
 * Asks one question at a time and keeps trying: a new question aborts the one before, so no stale answer ever arrives,
 * and what has to wait is asked again by itself, counting down the seconds.
 */
export function createAsker<Question>(
  send: (question: Question, signal: AbortSignal) => Promise<Reply>,
  report: (report: Report<Question>) => void,
): Asker<Question> {
  let current: { readonly question: Question; readonly abort: AbortController } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function stop(): void {
    clearTimeout(timer)
    current?.abort.abort()
    current = null
  }

  function start(question: Question): void {
    stop()
    const abort = new AbortController()
    current = { question, abort }
    timer = setTimeout(() => report({ kind: 'slow' }), slowAfter)
    send(question, abort.signal).then(
      (reply) => {
        if (!abort.signal.aborted) settle(question, reply)
      },
      () => undefined, // only an abort rejects, and it was ours
    )
  }

  function settle(question: Question, reply: Reply): void {
    clearTimeout(timer)
    if (reply.kind === 'answer') {
      failures = 0
      report({ kind: 'answer', question, answer: reply.answer })
      return
    }
    failures++
    const seconds = reply.after ?? Math.min(mostWait, firstWait * 2 ** (failures - 1))
    count(question, seconds, reply.offline)
  }

  function count(question: Question, seconds: number, offline: boolean): void {
    report({ kind: 'waiting', seconds, offline })
    timer = setTimeout(() => (seconds <= 1 ? start(question) : count(question, seconds - 1, offline)), 1000)
  }

  return {
    ask: (question) => {
      failures = 0
      start(question)
    },
    retry: () => {
      if (current !== null) start(current.question)
    },
    stop,
  }
}
