import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/**
 * Does the work that the server asked for: some hundred tries of a few milliseconds. The page goes on answering meanwhile.
 *
 * @param text the challenge, as our own server wrote it (hence the cast)
 * @param stop ends the work
 * @returns the challenge with its solution as JSON text, or null where this browser cannot do it
 */
export async function solveProof(text: string, stop: AbortController): Promise<string | null> {
  const challenge = JSON.parse(text) as Challenge
  try {
    const solution = await solveChallenge({ challenge, deriveKey, controller: stop })
    return solution === null ? null : JSON.stringify({ challenge, solution })
  } catch {
    return null // Browsers have no cryptography for pages that come without https from another machine.
  }
}
