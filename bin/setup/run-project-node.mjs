import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectNode } from './project-node.mjs'

/** Node says that running TypeScript and WebAssembly is new; whoever runs the program need not know. */
const quiet = '--disable-warning=ExperimentalWarning'

/**
 * Starts a program of ours with the project's Node, in a process group of its own: Ctrl-C in the terminal
 * reaches only us, and we pass it on. So everything ends in its order. The program notices when we are gone,
 * because its channel to us closes.
 *
 * @param {readonly string[]} parameters what follows `node`
 * @param {Record<string, string>} [env] added to our environment
 */
export function startProgram(parameters, env = {}) {
  return spawn(projectNode(), [quiet, ...parameters], {
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    windowsHide: true,
  })
}

/**
 * Runs a program of ours to its end, passing on every signal to stop.
 *
 * @param {readonly string[]} parameters what follows `node`
 * @param {(message: unknown) => void} [hear] is given what the program sends us
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runProjectNode(parameters, hear) {
  const child = startProgram(parameters)
  if (hear) child.on('message', hear)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a command of ours to its end, in the terminal's own process group: Ctrl-C reaches it directly, and we
 * wait for it to end.
 *
 * @param {readonly string[]} parameters what follows `node`
 * @param {string} folder where it runs
 * @returns {Promise<number>} its exit code
 */
export function runCommand(parameters, folder) {
  const child = spawn(projectNode(), [quiet, ...parameters], { cwd: folder, stdio: 'inherit' })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
