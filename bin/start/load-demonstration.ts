import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { demoConsultationId } from '#lib/consultation/demo/demo-id.ts'
import { demoName } from '#lib/dataset/demo/to-files.ts'
import { explainDatabaseError } from '#lib/db/explain-database-error.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { step } from '#bin/setup/progress.mjs'
import { projectFolder } from '#bin/setup/project.mjs'

/** Something of the demonstration is missing: a dataset, or, where the current one is the demonstration's, the rest. */
const lacking = `
  NOT EXISTS (SELECT FROM "DatasetPublication")
  OR starts_with((SELECT "datasetId" FROM "DatasetPublication" ORDER BY "id" DESC LIMIT 1), $1)
     AND NOT (EXISTS (SELECT FROM "Consultation") AND EXISTS (SELECT FROM "Person" WHERE "invented"))`

/** Its consultation has no invented responses and could have them, or not all of those that were begun. */
const lackingResponses = `
  EXISTS (
    SELECT FROM "Consultation" c WHERE c."id" = $2 AND c."invented"
      AND NOT EXISTS (SELECT FROM "AuditEntry" WHERE "consultationId" = $2
        AND "action" = 'consultation.seed_responses_finished')
      AND (EXISTS (SELECT FROM "AuditEntry" WHERE "consultationId" = $2 AND "action" = 'consultation.seed_responses')
        OR c."closesAt" > now() AND NOT EXISTS (SELECT FROM "Response" WHERE "consultationId" = $2)))`

async function lacksSomething(url: string, responses: boolean): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
  })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    const { rows } = await client.query<{ lacks: boolean }>(
      `SELECT (${lacking}) OR ($3 AND ${lackingResponses}) AS lacks`,
      [`${demoName}@`, demoConsultationId, responses],
    )
    return rows[0]?.lacks === true
  } catch (error) {
    throw explainDatabaseError(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Loads what is missing of the demonstration (its data when no dataset is current, and a consultation about them), also when
 * an earlier start was ended midway, in a process of its own: the machine has its memory back when it ends.
 *
 * @param responses whether its consultation gets invented responses as well, when it is open and empty
 * @throws OperatorError when the database does not answer, or the data cannot be loaded
 */
export async function loadDemonstration(
  databaseUrl: string,
  stop: AbortSignal,
  { responses = false }: { readonly responses?: boolean } = {},
): Promise<void> {
  if (!(await lacksSomething(databaseUrl, responses))) return
  await step('Loading the demonstration data', async () => {
    const program = path.join(projectFolder, 'bin', 'start', 'ensure-demonstration.ts')
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', program, ...(responses ? ['--responses'] : [])],
      {
        cwd: projectFolder,
        env: { ...process.env, DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'inherit', 'pipe'],
      },
    )
    stop.addEventListener('abort', () => child.kill())
    const [problem, ending] = await Promise.all([text(child.stderr), once(child, 'exit')])
    stop.throwIfAborted()
    if (ending[0] !== 0)
      throw new OperatorError(problem.trim() || 'The demonstration data could not be loaded.')
  })
}
