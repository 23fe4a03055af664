import 'server-only'
import { signingKey, signText } from '#lib/service/signature.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'

/** Where the record ended, in one line that is signed: whoever kept it can show later that the site said so. */
export type SignedHead = {
  /** "2026-11-22T00:00:00.000Z 1234 ab…": the moment, how many entries, the hash of the last. */
  readonly statement: string
  /** Ed25519 over that line, in hexadecimal digits. */
  readonly signature: string
  /** The public key, PEM. */
  readonly key: string
}

/** Signs where the record ended at a moment. */
export function signedHead(head: {
  readonly before: Date
  readonly entries: number
  readonly hash: string
}): SignedHead {
  const statement = `${head.before.toISOString()} ${head.entries} ${head.hash}`
  return { statement, signature: signText(statement), key: signingKey() }
}

/** Writes where the record ends into the log, which goes to another machine: there nobody rewrites it with the database. */
export function logHead(head: {
  readonly before: Date
  readonly entries: number
  readonly hash: string
}): void {
  const { statement, signature } = signedHead(head)
  writeLog('info', 'record-head', { statement, signature })
}
