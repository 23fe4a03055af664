import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { demoName } from '#lib/dataset/demo/to-files.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { step } from '#bin/setup/progress.mjs'
import { projectFolder } from '#bin/setup/project.mjs'

/**
 * Whether something of the demonstration may be missing: there is no dataset that somebody made current, or it is the
 * demonstration's and there is no consultation about it, or no invented team, yet.
 */
async function lacksSomething(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ lacks: boolean }>(
      `
      SELECT NOT EXISTS (SELECT FROM "DatasetPublication")
          OR NOT (EXISTS (SELECT FROM "Consultation") AND EXISTS (SELECT FROM "Person" WHERE "invented"))
             AND starts_with((SELECT "datasetId" FROM "DatasetPublication" ORDER BY "id" DESC LIMIT 1), $1) AS lacks`,
      [`${demoName}@`],
    )
    return rows[0]?.lacks === true
  } finally {
    await client.end()
  }
}

/**
 * Loads the demonstration when no dataset is current (its data, and a consultation about them), in a process of its own:
 * the machine has its memory back when it ends.
 *
 * @param responses whether a consultation that is made now gets invented responses as well
 */
export async function loadDemonstration(
  databaseUrl: string,
  stop: AbortSignal,
  { responses = false }: { readonly responses?: boolean } = {},
): Promise<void> {
  if (!(await lacksSomething(databaseUrl))) return
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
