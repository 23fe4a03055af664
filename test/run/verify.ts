import { spawn } from 'node:child_process'
import { projectFolder } from '#bin/setup/project.mjs'

/*
 * `npm run verify`: the checks that need neither database nor browser, two at a time, the longest first. What a
 * check says is shown when it has ended; the exit code is 1 when one failed. What did not change since the last time is not
 * linted again; `npm test` lints everything, because a type elsewhere can change what is said about a file.
 */

const checks = ['unit', 'lint:changed', 'types', 'format:check', 'layers']

/** Runs a script of package.json. Says whether it succeeded. */
function check(name: string): Promise<boolean> {
  const begun = performance.now()
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  const collect = (part: Buffer) => {
    output += part.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0)
      if (code !== 0) process.stdout.write(output)
      console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
      resolve(code === 0)
    })
  })
}

const waiting = [...checks]
const results: boolean[] = []
const lane = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) results.push(await check(name))
}
await Promise.all([lane(), lane()])
process.exitCode = results.every(Boolean) ? 0 : 1
