import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStart, type Started } from '#test/support/run-start.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-start-'))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true }))

const start = (): Started => runStart({ REWEIGH_DATA: folder })
const postmaster = () => path.join(folder, 'postgres', 'postmaster.pid')

/** Whether PostgreSQL is gone, or goes within a minute: it is the last of what was started to end. */
const gone = async () => {
  for (let wait = 0; wait < 600 && existsSync(postmaster()); wait++) await sleep(100)
  return !existsSync(postmaster())
}

test('npm start brings everything itself, and Ctrl-C ends everything that it started', async () => {
  const run = start()
  const address = await run.ready
  expect(run.said()).toMatch(
    /Starting PostgreSQL … .*Preparing the tables … .*Loading the demonstration data … /s,
  )
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  run.kill('SIGINT')
  expect(await run.exited).toBe(0)
  expect(await gone()).toBe(true)
  await expect(fetch(address)).rejects.toThrow('fetch failed')
}, 180_000)

test('npm start a second time finds its data and loads, installs and builds nothing', async () => {
  const run = start()
  const address = await run.ready
  expect(run.said()).not.toMatch(/Loading|Installing|Building/)
  const datasets: unknown = await (await fetch(`${address}/api/v1/datasets`)).json()
  expect(JSON.stringify(datasets)).toContain('demo-england')
  run.kill('SIGTERM')
  expect(await run.exited).toBe(0)
}, 120_000)

test('npm start ends everything when it is killed itself, and starts again', async () => {
  const killed = start()
  const address = await killed.ready
  killed.kill('SIGKILL')
  expect(await gone()).toBe(true)
  await expect(fetch(address)).rejects.toThrow('fetch failed')
  const again = start()
  expect((await fetch(`${await again.ready}/readyz`)).status).toBe(200)
  again.kill('SIGINT')
  expect(await again.exited).toBe(0)
}, 120_000)

test('npm start starts PostgreSQL again when that is killed, and loses nothing', async () => {
  const run = start()
  const address = await run.ready
  const before = await (await fetch(`${address}/api/v1/datasets`)).text()
  process.kill(Number((await readFile(postmaster(), 'utf8')).split('\n')[0]), 'SIGKILL')
  await sleep(500)
  let status = 0
  for (let wait = 0; wait < 100 && status !== 200; wait++) {
    await sleep(100)
    status = (await fetch(`${address}/readyz`)).status
  }
  expect(status).toBe(200)
  expect(await (await fetch(`${address}/api/v1/datasets`)).text()).toBe(before)
  run.kill('SIGINT')
  expect(await run.exited).toBe(0)
}, 120_000)
