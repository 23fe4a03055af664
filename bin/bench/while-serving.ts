import { keepServing } from '#bin/start/keep-serving.ts'

/** Serves the built site over a database for as long as `work` takes, at a free port of this machine. */
export async function whileServing<Value>(
  databaseUrl: string,
  work: (url: string) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController()
  process.env.PORT = '0'
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const served = keepServing({ databaseUrl, stop: stop.signal, hurry: stop.signal, onReady: resolve })
  served.catch(reject)
  try {
    return await work(await promise)
  } finally {
    stop.abort()
    await served
  }
}
