import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { projectFolder } from '#bin/setup/project.mjs'

const run = promisify(execFile)

/** A child that tells its parent something just after that was killed, before it could hear of it. */
const child = (file: string) => `
  const { appendFileSync } = await import('node:fs')
  const { tellParent } = await import('#bin/tell-parent.ts')
  const { aborted, stopSignal } = await import('#bin/stop-signal.ts')
  const { stop } = stopSignal()
  const note = (text) => appendFileSync(${JSON.stringify(file)}, text)
  process.kill(process.ppid, 'SIGKILL')
  for (const end = Date.now() + 300; Date.now() < end; );
  note(tellParent('ready') ? 'told;' : 'alone;')
  await aborted(stop)
  note('put away')
`

test('a process whose parent is killed while it is told something still puts everything away', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-parent-'))
  const file = path.join(folder, 'notes')
  const start = `
    require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child(file))}], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
  `
  try {
    spawn(process.execPath, ['-e', start], { cwd: projectFolder, stdio: 'ignore' })
    await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toBe('told;put away'), 20_000)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 30_000)

test('a process whose parent does not listen has nobody to tell', async () => {
  const code = `const { tellParent } = await import('#bin/tell-parent.ts'); process.stdout.write(String(tellParent('ready')))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: projectFolder })
  expect(stdout).toBe('false')
})
