import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '#bin/setup/folder-lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reweigh-lock-'))
  file = path.join(folder, 'made', 'start.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that takes the lock and says so. */
async function otherProcess() {
  const program = `import { lockFolder } from '#bin/setup/folder-lock.mjs'
    const lock = await lockFolder(${JSON.stringify(file)}, 0)
    if (lock.announce) lock.announce('http://127.0.0.1:3000')
    console.log('holder' in lock ? 'refused' : 'locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: unknown[] = await once(child.stdout, 'data')
  return { child, said: String(said[0]).trim() }
}

test('lockFolder is refused while another process holds the lock, and says which and where', async () => {
  const { child, said } = await otherProcess()
  expect(said).toBe('locked')
  expect(await lockFolder(file, 0)).toMatchObject({
    holder: { pid: child.pid, address: 'http://127.0.0.1:3000' },
  })
  child.kill()
  await once(child, 'exit')
})

test('lockFolder is free again when its holder was killed', async () => {
  const { child } = await otherProcess()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await lockFolder(file, 0)).toHaveProperty('release')
})

test('lockFolder is free again when its holder let go', async () => {
  const lock = await lockFolder(file, 0)
  if ('release' in lock) lock.release()
  expect(await lockFolder(file, 0)).toHaveProperty('release')
})

test('lockFolder waits for a holder that is just stopping', async () => {
  const lock = await lockFolder(file, 0)
  const waiting = lockFolder(file, 5000)
  if ('release' in lock) lock.release()
  expect(await waiting).toHaveProperty('release')
})

test('lockFolder is not misled by another process that has the number of the holder', async () => {
  const lock = await lockFolder(file, 0)
  expect(lock).toHaveProperty('release')
  const holder = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...holder, born: 'long ago' }))
  expect(await lockFolder(file, 0)).toHaveProperty('release')
})

test('lockFolder of many at once goes to one', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => lockFolder(file, 0)))
  expect(results.filter((result) => 'release' in result)).toHaveLength(1)
})

test('lockFolder takes a half-written lock for held while it is new, and for left behind when it is old', async () => {
  const lock = await lockFolder(file, 0)
  expect(lock).toHaveProperty('release')
  writeFileSync(file, '')
  expect(await lockFolder(file, 0)).toHaveProperty('holder')
  utimesSync(file, 1, 1)
  expect(await lockFolder(file, 0)).toHaveProperty('release')
})
