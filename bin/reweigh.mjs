#!/usr/bin/env node
import path from 'node:path'
import { checkNode } from './setup/check-node.mjs'
import { generateClient } from './setup/generate-client.mjs'
import { OperatorError, sentenceFor } from './setup/operator-error.mjs'
import { packagesAreInstalled } from './setup/packages-are-installed.mjs'
import { projectFolder } from './setup/project.mjs'
import { runCommand } from './setup/run-project-node.mjs'

/*
 * The command line, first half: it finds the Node that runs the program. bin/reweigh.ts is the second half.
 */
try {
  checkNode()
  if (!packagesAreInstalled(projectFolder)) {
    throw new OperatorError(
      'The packages are not installed yet, or not these. Run npm start or npm ci first.',
    )
  }
  await generateClient(process.stderr)
  // npm runs us in the project's folder; paths that somebody types mean the folder where they typed them.
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  process.exitCode = await runCommand(
    [
      '--conditions=react-server',
      '--disable-warning=DeprecationWarning', // Prisma asks pg for things side by side; operators can do nothing about it.
      path.join(projectFolder, 'bin', 'reweigh.ts'),
      ...process.argv.slice(2),
    ],
    script === 'reweigh' && typedIn ? typedIn : process.cwd(),
  )
} catch (error) {
  console.error(sentenceFor(error))
  process.exitCode = 1
}
