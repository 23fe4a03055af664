import path from 'node:path'
import { checkNode } from './setup/check-node.mjs'
import { lockFolder } from './setup/folder-lock.mjs'
import { checkPort } from './setup/free-port.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { OperatorError, sentenceFor } from './setup/operator-error.mjs'
import { dataFolder, projectFolder } from './setup/project.mjs'
import { runProjectNode } from './setup/run-project-node.mjs'
import { stopWithNpm } from './setup/stop-with-npm.mjs'

/*
 * `npm start`, first half: what has to be true before the program itself can run. It must run on a fresh clone,
 * so it is plain JavaScript without packages. bin/start.ts is the second half.
 */

const { PORT = '', HOST = '' } = process.env

try {
  checkNode()
  const lock = await lockFolder(path.join(dataFolder, 'start.lock'))
  if ('holder' in lock) {
    const { pid, address } = lock.holder
    throw new OperatorError(
      `Reweigh is already ${address ? `running at ${address}` : 'starting'} from this folder (process ${pid}).`,
    )
  }
  process.once('exit', lock.release)
  // A wrong PORT is reported with all other wrong settings by bin/start.ts.
  const port = /^\d{0,5}$/.test(PORT) ? Number(PORT || 3000) : NaN
  if (port < 65_536) await checkPort(port, HOST || '127.0.0.1')
  await installPackages()
  stopWithNpm()
  process.exitCode = await runProjectNode([path.join(projectFolder, 'bin', 'start.ts')], (message) => {
    lock.announce(String(message))
  })
} catch (error) {
  console.error(sentenceFor(error))
  process.exitCode = 1
}
