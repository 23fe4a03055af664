const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/**
 * What an error of PostgreSQL, its driver or Prisma calls itself: an SQLSTATE ("53100"), a system code
 * ("ECONNREFUSED"), a kind of Prisma's adapter ("DatabaseNotReachable") or Prisma's own code ("P2024").
 *
 * The deepest name wins, because Prisma wraps the driver's error in its own. Appendix A of PostgreSQL's
 * manual lists the SQLSTATEs.
 *
 * @returns undefined for an error that has no name
 * @example databaseErrorCode(await client.query('SELECT 1/0').catch((error) => error)) // "22012"
 */
export function databaseErrorCode(error: unknown): string | undefined {
  if (!isRecord(error)) return undefined
  const adapter = isRecord(error.meta) ? error.meta.driverAdapterError : undefined
  const cause = isRecord(adapter) && isRecord(adapter.cause) ? adapter.cause : {}
  return text(cause.originalCode) ?? text(cause.kind) ?? text(error.code)
}
