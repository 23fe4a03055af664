import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { OperatorError } from './operator-error.mjs'
import { projectFolder } from './project.mjs'

const runsTypeScript = (/** @type {string} */ version) =>
  Number(version.replace(/^v/, '').split('.')[0]) >= 24

/**
 * The Node that runs the program: version 24, which npm installed with the packages; where there is none for
 * this machine, the Node that runs us, if it is new enough.
 *
 * @returns {string} its path
 */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = path.join(projectFolder, 'node_modules', 'node', 'bin', name)
  const { status, stdout } = spawnSync(installed, ['--version'], { encoding: 'utf8' })
  if (status === 0 && runsTypeScript(stdout)) return installed
  if (runsTypeScript(process.version)) return process.execPath
  throw new OperatorError(
    `Reweigh runs on Node 24, and npm could not install one for this machine; this is Node ${process.version}. Install Node 24 or newer.`,
  )
}
