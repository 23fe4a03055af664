import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from './operator-error.mjs'
import { step } from './progress.mjs'
import { projectFolder } from './project.mjs'
import { projectNode } from './project-node.mjs'

const inProject = (/** @type {string[]} */ ...names) => path.join(projectFolder, ...names)

/** What the generated client depends on: the schema and the version of Prisma. */
const digest = () =>
  createHash('sha256')
    .update(readFileSync(inProject('prisma', 'schema.prisma')))
    .update(readFileSync(inProject('node_modules', 'prisma', 'package.json')))
    .digest('hex')

/**
 * Writes lib/db/generated, the typed access to the database, when the schema has changed since it was written.
 *
 * @param {NodeJS.WritableStream} screen where to say so
 */
export async function generateClient(screen = process.stdout) {
  const stamp = inProject('lib', 'db', 'generated', '.made-from')
  const wanted = digest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step(
    'Preparing the access to the database',
    () => {
      const node = projectNode()
      const prisma = inProject('node_modules', 'prisma', 'build', 'index.js')
      const { status, stdout, stderr } = spawnSync(node, [prisma, 'generate'], {
        cwd: projectFolder,
        encoding: 'utf8',
        env: {
          ...process.env,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          // Generating asks that this names a file, and then does not use it; the real one is a download.
          PRISMA_SCHEMA_ENGINE_BINARY: node,
        },
      })
      if (status !== 0)
        throw new OperatorError(`Prisma could not read prisma/schema.prisma:\n${stdout}${stderr}`)
      writeFileSync(stamp, wanted)
      return Promise.resolve()
    },
    screen,
  )
}
