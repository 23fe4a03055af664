import 'server-only'
import { unseal } from '#lib/service/sealed-text.ts'
import { setUpAddress } from './one-time-code.ts'
import { openSession } from '#lib/auth/session/open-session.ts'

/** What the page of the one-time code has to show. */
export type SecondFactor =
  | { readonly state: 'signed-out' | 'given' }
  /** `byLetter`: an invented person, whose code is sent to the mailbox of the demonstration. */
  | { readonly state: 'asked'; readonly byLetter: boolean }
  /** To be set up: the secret as text in groups of four, and the address for the picture. */
  | { readonly state: 'new'; readonly secret: string; readonly address: string }

/**
 * Where somebody stands with their one-time code.
 *
 * @param again whether somebody who gave one is to give another. Who has none with us, because their provider asked for two
 *   factors, signs in again instead.
 */
export async function readSecondFactor(
  token: string | undefined,
  now: Date,
  again = false,
): Promise<SecondFactor> {
  const session = token === undefined ? null : await openSession(token, now)
  if (session === null) return { state: 'signed-out' }
  const { totpSecret, totpSince, invented, email } = session.person
  if (session.secondFactorAt !== null) {
    if (!again) return { state: 'given' }
    return totpSince !== null || invented ? { state: 'asked', byLetter: invented } : { state: 'signed-out' }
  }
  if (totpSince !== null || invented) return { state: 'asked', byLetter: invented }
  if (totpSecret === null) return { state: 'signed-out' } // Signing in makes one.
  const secret = unseal(totpSecret)
  return {
    state: 'new',
    secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
    address: setUpAddress(secret, email),
  }
}
