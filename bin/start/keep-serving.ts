import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { serverFlags } from './node-flags.ts'

/** How the server is to run, and how it is told to stop. */
export type Serving = {
  readonly databaseUrl: string
  readonly stop: AbortSignal
  /** Aborts when somebody asks to stop a second time. */
  readonly hurry: AbortSignal
  /** Is told the address as soon as the server answers there. */
  readonly onReady: (address: string) => void
}

/** A server that falls over this soon after the last time is not started again. */
const soon = 60_000

function start({ databaseUrl }: Serving, port: string): ChildProcess {
  return spawn(process.execPath, [...serverFlags, path.join(projectFolder, 'bin', 'serve.ts')], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: port },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** What the server says once it answers. */
const isReady = (message: unknown): message is { address: string } =>
  typeof message === 'object' && message !== null && 'address' in message

/**
 * Serves the site in a process of its own until told to stop. Should that process ever fall over, it is started
 * again at the same address, unless it does so twice within a minute.
 *
 * @throws OperatorError when the server keeps falling over or does not start; without words where the server
 *   has said why
 */
export async function keepServing(serving: Serving): Promise<void> {
  const { stop, hurry, onReady } = serving
  let port = process.env.PORT ?? ''
  let lastFall = -Infinity
  for (;;) {
    const seen = { ready: false }
    const server = start(serving, port)
    server.on('message', (message) => {
      if (!isReady(message)) return
      port = new URL(message.address).port || '80'
      if (!seen.ready) onReady(message.address)
      seen.ready = true
    })
    const pass = () => server.kill('SIGTERM')
    stop.addEventListener('abort', pass)
    hurry.addEventListener('abort', pass)
    if (stop.aborted) pass()
    const ended: unknown[] = await once(server, 'exit')
    stop.removeEventListener('abort', pass)
    hurry.removeEventListener('abort', pass)
    if (stop.aborted) return
    if (!seen.ready) throw new OperatorError(ended[0] === 1 ? '' : 'The server did not start.')
    if (Date.now() - lastFall < soon) throw new OperatorError('The server keeps falling over.')
    lastFall = Date.now()
    console.error(`The server ended unexpectedly (${ended.join(' ')}); starting it again.`)
  }
}
