/**
 * The same database through the PgBouncer of this run of tests (`npm run test:pooled`); undefined when it has none.
 *
 * @param databaseUrl the database itself
 */
export function throughPool(databaseUrl: string): string | undefined {
  const place = process.env.TEST_POOL
  if (place === undefined || place === '') return undefined
  const url = new URL(databaseUrl)
  url.host = place
  return url.href
}

/** The setting by which a program of ours asks this database through that PgBouncer; none when there is none. */
export function poolSettings(databaseUrl: string | undefined): Record<string, string> {
  const pool = databaseUrl === undefined ? undefined : throughPool(databaseUrl)
  return pool === undefined ? {} : { REWEIGH_POOL_URL: pool }
}
