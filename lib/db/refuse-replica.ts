import type { PoolClient } from 'pg'

/**
 * For the pool: a new connection that has come to a replica is not kept.
 *
 * While another node of a cluster takes over, a proxy may for a moment still lead to the old primary, which only reads
 * by then; the pool would go on using such a connection, and nothing could be written through it.
 *
 * @param client the new connection
 * @param done is told that it may be used, or with SQLSTATE 25006 that it may not
 */
export function refuseReplica(client: PoolClient, done: (error?: Error) => void): void {
  client.query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica').then(
    ({ rows }) => {
      const onlyReads = Object.assign(new Error('This PostgreSQL only reads just now.'), { code: '25006' })
      done(rows[0]?.replica === true ? onlyReads : undefined)
    },
    (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)))
    },
  )
}
