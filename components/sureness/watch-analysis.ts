/** What a server tells of an analysis. */
export type AnalysisEvent =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'broken'; readonly message: string }

const lost = 'The connection was lost before the reruns were done.'

/**
 * Listens to an analysis: the server runs it for as long as somebody does. Gives what stops it. Nothing is told after `done`,
 * `broken` or stopping.
 */
export function watchAnalysis(address: string, hear: (event: AnalysisEvent) => void): () => void {
  const stop = new AbortController()
  void listen(address, stop.signal, hear).catch(() => {
    if (!stop.signal.aborted) hear({ kind: 'broken', message: lost })
  })
  return () => stop.abort()
}

/** By fetch and not EventSource, which hides what a server that refuses says, and asks again and again. */
async function listen(
  address: string,
  signal: AbortSignal,
  hear: (event: AnalysisEvent) => void,
): Promise<void> {
  const response = await fetch(address, {
    headers: { accept: 'text/event-stream' },
    cache: 'no-store',
    signal,
  })
  if (!response.ok || response.body === null) {
    hear({ kind: 'broken', message: detailOf(await response.json().catch(() => null)) })
    return
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) throw new Error(lost)
    const blocks = (text + value).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event === null) continue
      hear(event)
      if (event.kind !== 'running') return
    }
  }
}

function eventOf(block: string): AnalysisEvent | null {
  const line = (name: string) =>
    block
      .split('\n')
      .find((each) => each.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const name = line('event')
  const data: unknown = JSON.parse(line('data') ?? 'null')
  if (name === 'done') return { kind: 'done' }
  if (name === 'problem') return { kind: 'broken', message: detailOf(data) }
  if (name !== 'progress' || typeof data !== 'object' || data === null) return null
  return { kind: 'running', done: numberIn(data, 'done'), total: numberIn(data, 'total') }
}

const numberIn = (data: object, name: string): number => Number(Reflect.get(data, name))

function detailOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'detail' in problem
    ? String(problem.detail)
    : 'The server did not say what went wrong.'
}
