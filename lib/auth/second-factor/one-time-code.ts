import { Secret, TOTP } from 'otpauth'

/** How long one code is shown by an app, in seconds (RFC 6238). */
export const period = 30

const issuer = 'Reweigh'
const totp = (secret: string, label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })

/** A new secret of one-time codes: 160 bits as 32 letters and digits (base 32). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The address that apps read from a picture: `otpauth://totp/Reweigh:ann%40example.org?…`. */
export const setUpAddress = (secret: string, email: string): string => totp(secret, email).toString()

/** The number of the time step of a moment: seconds since 1970, divided by 30. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / period)

/** The code of a time step: six digits. */
export const codeOfStep = (secret: string, step: number): string =>
  totp(secret).generate({ timestamp: step * period * 1000 })

/**
 * The time step that a code belongs to, if that is close enough to now; null for every other code. One step behind or
 * ahead is the clock of a telephone; codes that travel by letter may be older.
 *
 * @param code as typed; spaces do not matter
 * @param slack how many steps it may be off, before and after now
 */
export function stepOfCode(
  code: string,
  { secret, now, slack = { behind: 1, ahead: 1 } }: { secret: string; now: Date; slack?: Slack },
): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const window = Math.max(slack.behind, slack.ahead)
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window })
  return delta === null || delta < -slack.behind || delta > slack.ahead ? null : stepAt(now) + delta
}

export type Slack = { readonly behind: number; readonly ahead: number }
