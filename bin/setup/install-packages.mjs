import { spawn } from 'node:child_process'
import { OperatorError } from './operator-error.mjs'
import { packagesAreInstalled } from './packages-are-installed.mjs'
import { step } from './progress.mjs'
import { projectFolder } from './project.mjs'

/**
 * `npm ci`, of everything that building and testing need too, with the npm that runs us, else the one on the path.
 *
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm() {
  const npm = process.env.npm_execpath
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: projectFolder, stdio: /** @type {const} */ (['ignore', 'pipe', 'pipe']) }
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...parameters], options)
    : spawn('npm', parameters, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    let output = ''
    const collect = (/** @type {Buffer} */ part) => {
      output += part.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Installs the packages when they are missing or package-lock.json asks for others. */
export async function installPackages() {
  if (packagesAreInstalled(projectFolder)) return
  await step('Installing packages', async () => {
    const { code, output } = await runNpm()
    if (code === 0) return
    if (/ENOSPC/.test(output)) {
      throw new OperatorError('The disk is full: the packages do not fit. Free some space and try again.')
    }
    const reason = output.trim().split('\n').slice(0, 12).join('\n')
    throw new OperatorError(`The packages could not be installed. npm says:\n${reason}`)
  })
}
