/** What makes scoring fast: V8's own, and why each: docs/decisions/0008. */
const scoring = ['--no-maglev', '--external-memory-accounted-in-global-limit', '--heap-growing-percent=200']

/** What a server process is started with. The image starts it with the same. */
export const serverFlags = [...scoring, '--disable-warning=ExperimentalWarning']

/** What a worker is started with: one for each processor, so it clears up its memory in no other thread (decision 12). */
export const workerFlags = [
  ...scoring,
  '--single-threaded-gc',
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
]
