import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { seal, tinyPackage, tinyWith } from '#test/factories/tiny-package.ts'
import { runCommand } from '#test/support/run-command.ts'
import { writePackage } from '#test/support/write-package.ts'

const header = 'area_code,cni_score,cni_rank,imd_score,imd_rank,classified'

describe('reweigh score', () => {
  test('writes a row for each area, with empty cells where there is not enough data', async () => {
    const directory = await writePackage(seal(tinyPackage()))
    const { code, out, problems } = await runCommand(['score', '--package', directory])
    expect([code, problems]).toEqual([0, []])
    const lines = out.split('\n')
    expect(lines[0]).toBe(header)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', ''])
    expect(lines[5]).toMatch(/^A5,[0-9.]+,\d,,,0$/)
  })

  test('applies a scenario, and writes into a file', async () => {
    const directory = await writePackage(seal(tinyPackage()))
    const [scenario, out] = [join(directory, 'scenario.json'), join(directory, 'scores.csv')]
    await writeFile(scenario, '{"cuts":{"cni":0.2},"indices":{"cni":{"indicator_weights":{"pubs":0}}}}')
    const ran = await runCommand(['score', '--package', directory, '--scenario', scenario, '--out', out])
    expect(ran).toEqual({ code: 0, out: '', problems: [] })
    const plain = await runCommand(['score', '--package', directory])
    const written = await readFile(out, 'utf8')
    expect(written.split('\n')[0]).toBe(header)
    expect(written).not.toBe(plain.out)
  })

  test.each([
    ['{"weights":{}}', ': weights: is not a known setting'],
    ['{"indices":{"xyz":{}}}', ': indices.xyz: there is no index xyz in this dataset'],
    ['{"indices":{"imd":{"domain_weights":{"income":0}}}}', ': indices.imd.domain_weights: '],
    ['{"cuts":{"cni":0.1,"cni":0.2}}', ':1: cuts.cni: "cni" – expected each key once'],
    ['{', ':1: expected valid JSON'],
  ])('refuses the scenario %s with exit code 1', async (text, expected) => {
    const directory = await writePackage(seal(tinyPackage()))
    const scenario = join(directory, 'scenario.json')
    await writeFile(scenario, text)
    const { code, out, problems } = await runCommand([
      'score',
      '--package',
      directory,
      '--scenario',
      scenario,
    ])
    expect([code, out, problems.length]).toEqual([1, '', 1])
    expect(problems[0]?.startsWith(scenario)).toBe(true)
    expect(problems[0]).toContain(expected)
  })

  test('names every problem of the package and of the scenario, and no file that is not there', async () => {
    const directory = await writePackage(tinyWith('values.csv', (text) => text.replace('A3,3', 'A3,x')))
    const { code, problems } = await runCommand(['score', '--package', directory])
    expect([code, problems]).toEqual([1, ['values.csv:4: pubs: "x" – expected a number, or nothing']])
    const missing = await runCommand([
      'score',
      '--package',
      directory,
      '--scenario',
      join(directory, 'no.json'),
    ])
    expect(missing).toMatchObject({
      code: 1,
      problems: [expect.stringMatching(/no\.json cannot be read\.$/) as unknown],
    })
  })
})

describe('reweigh verify', () => {
  test('ends with exit code 1 when published scores are not reproduced, and 0 when there are none', async () => {
    const wrong = await runCommand(['verify', '--package', await writePackage(seal(tinyPackage())), '--json'])
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out)).toMatchObject({
      agrees: false,
      list: { published: 1, computed: 1, both: 1 },
    })
    const texts = tinyPackage()
    texts.delete('published.csv')
    const none = await runCommand(['verify', '--package', await writePackage(seal(texts))])
    expect(none.code).toBe(0)
    expect(none.out).toContain('there is nothing to compare')
  })
})

describe('reweigh seal', () => {
  test('makes a corrected package whole again', async () => {
    const directory = await writePackage(tinyPackage())
    expect((await runCommand(['score', '--package', directory])).problems).toHaveLength(1)
    expect((await runCommand(['seal', directory])).out).toMatch(/^datapackage\.json now lists .* 11 files/)
    expect((await runCommand(['score', '--package', directory])).code).toBe(0)
  })
})
