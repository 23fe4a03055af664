import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeShared, sharedDataset } from '#test/support/shared-datasets.ts'
import { runCommand } from '#test/support/run-command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Codes of the listed areas in a score CSV. */
const listed = (csv: string): Set<string> =>
  new Set(
    csv
      .split('\n')
      .slice(1)
      .filter((line) => line.endsWith(',1'))
      .map((line) => line.split(',')[0] ?? ''),
  )

const without = (all: Set<string>, some: Set<string>): number =>
  [...all].filter((code) => !some.has(code)).length

async function score(name: string, scenario: object): Promise<Set<string>> {
  const file = join(folder, 'scenario.json')
  await writeFile(file, JSON.stringify(scenario))
  const { code, out } = await runCommand(['score', '--package', sharedDataset(name), '--scenario', file])
  expect(code).toBe(0)
  return listed(out)
}

describeShared('the command line on real packages', () => {
  const weight = (domain: string, value: number) => ({
    indices: { cni: { domain_weights: { [domain]: value } } },
  })

  it.each([
    ['leaving Civic assets out', weight('civic_assets', 0), 301, 108, 32],
    ['doubling Engaged community', weight('engaged_community', 200), 238, 44, 31],
  ])('reweigh score: %s', async (_, scenario, size, entering, leaving) => {
    const [before, after] = [await score('england-2019', {}), await score('england-2019', scenario)]
    expect(before.size).toBe(225)
    expect([after.size, without(after, before), without(before, after)]).toEqual([size, entering, leaving])
  })

  it('reweigh verify: england-2019 has 225 published, 225 computed, 219 on both', async () => {
    const { code, out, problems } = await runCommand([
      'verify',
      '--package',
      sharedDataset('england-2019'),
      '--json',
    ])
    expect([code, problems]).toEqual([0, []])
    expect(JSON.parse(out)).toMatchObject({
      agrees: true,
      areas: 7433,
      list: { published: 225, computed: 225, both: 219 },
    })
  })

  it.each(['england-2025', 'england-open-2019', 'townsend-2011', 'hdi-2021'])(
    'reweigh verify: %s',
    async (name) => {
      expect(await runCommand(['verify', '--package', sharedDataset(name)])).toMatchObject({
        code: 0,
        problems: [],
      })
    },
  )
})
