import path from 'node:path'
import { checkNode } from './setup/check-node.mjs'
import { generateClient } from './setup/generate-client.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { sentenceFor } from './setup/operator-error.mjs'
import { projectFolder } from './setup/project.mjs'
import { runProjectNode } from './setup/run-project-node.mjs'
import { stopWithNpm } from './setup/stop-with-npm.mjs'

/*
 * `npm test`, first half: it also runs on a fresh clone. test/run/run-tests.ts is the second half.
 */
try {
  checkNode()
  await installPackages()
  await generateClient()
  stopWithNpm()
  process.exitCode = await runProjectNode([path.join(projectFolder, 'test', 'run', 'run-tests.ts')])
} catch (error) {
  console.log(`${sentenceFor(error)}\n0 passed, 1 failed`)
  process.exitCode = 1
}
