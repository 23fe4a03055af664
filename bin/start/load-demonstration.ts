import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { step } from '#bin/setup/progress.mjs'
import { projectFolder } from '#bin/setup/project.mjs'

/** Whether people have something to look at: a dataset that somebody made current. */
async function hasCurrentDataset(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ some: boolean }>(
      'SELECT EXISTS (SELECT FROM "DatasetPublication") AS some',
    )
    return rows[0]?.some === true
  } finally {
    await client.end()
  }
}

/**
 * Loads the demonstration data when no dataset is current, in a process of its own: the machine has its memory
 * back when it ends.
 */
export async function loadDemonstration(databaseUrl: string, stop: AbortSignal): Promise<void> {
  if (await hasCurrentDataset(databaseUrl)) return
  await step('Loading the demonstration data', async () => {
    const program = path.join(projectFolder, 'bin', 'start', 'ensure-demonstration.ts')
    const child = spawn(process.execPath, ['--conditions=react-server', program], {
      cwd: projectFolder,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    stop.addEventListener('abort', () => child.kill())
    const [problem, ending] = await Promise.all([text(child.stderr), once(child, 'exit')])
    stop.throwIfAborted()
    if (ending[0] !== 0)
      throw new OperatorError(problem.trim() || 'The demonstration data could not be loaded.')
  })
}
