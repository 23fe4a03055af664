import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from './operator-error.mjs'

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the code of the error that listening gives, if it gives one
 */
const tryListening = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })

/**
 * Makes sure that a server can listen here, before any slow work is done. A server that is just stopping gets
 * two seconds to let go.
 *
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  let problem = await tryListening(port, host)
  for (let wait = 0; problem === 'EADDRINUSE' && wait < 10; wait++) {
    await sleep(200)
    problem = await tryListening(port, host)
  }
  if (problem) throw new OperatorError(portSentence(problem, port, host))
}

/**
 * Why nobody can listen on a port, in a sentence.
 *
 * @param {string} code EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND, …
 * @param {number} port
 * @param {string} host
 */
export function portSentence(code, port, host) {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no network address ${host}. Correct HOST.`
    default:
      return `Nothing can listen on ${host}, port ${port} (${code}).`
  }
}
