import path from 'node:path'
import { checkNode } from './setup/check-node.mjs'
import { lockFolder } from './setup/folder-lock.mjs'
import { generateClient } from './setup/generate-client.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { OperatorError, sentenceFor } from './setup/operator-error.mjs'
import { projectFolder } from './setup/project.mjs'
import { runProjectNode } from './setup/run-project-node.mjs'
import { stopWithNpm } from './setup/stop-with-npm.mjs'

/*
 * `npm test`, first half: it also runs on a fresh clone. test/run/run-tests.ts is the second half.
 */
try {
  checkNode()
  const site = process.env.NEXT_DIST_DIR || '.next-test'
  const lock = await lockFolder(path.join(projectFolder, `${site}.tests.lock`))
  if ('holder' in lock)
    throw new OperatorError(`Tests already run in this folder (process ${lock.holder.pid}).`)
  process.once('exit', lock.release)
  await installPackages()
  await generateClient()
  stopWithNpm()
  process.exitCode = await runProjectNode([path.join(projectFolder, 'test', 'run', 'run-tests.ts')])
} catch (error) {
  console.log(`${sentenceFor(error)}\n0 passed, 1 failed`)
  process.exitCode = 1
}
