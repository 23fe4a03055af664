import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { seal, tinyPackage, tinyWith } from '#test/factories/tiny-package.ts'
import { freshDatabase } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'
import { writePackage } from '#test/support/write-package.ts'

const database = freshDatabase()
const run = (...parameters: string[]) => runCommand(parameters, { DATABASE_URL: database.url })

describe('reweigh import, publish, datasets', () => {
  test('bring a package in, make it current and list it', async () => {
    expect((await run('datasets')).out).toContain('There is no dataset yet.')
    const directory = await writePackage(seal(tinyPackage()))
    const imported = await run('import', directory)
    expect(imported).toMatchObject({ code: 0, problems: [] })
    expect(imported.out).toMatch(/^tiny@1\.0\.0 is imported\. .*\nsha256:[0-9a-f]{64}\n$/)
    expect((await run('import', directory)).out).toContain('nothing has changed')
    expect(await run('publish', 'tiny')).toMatchObject({
      code: 0,
      out: 'tiny@1.0.0 is the current dataset now.\n',
    })
    expect((await run('datasets')).out).toMatch(
      /^\* {2}tiny@1\.0\.0 {2}5 areas {2}imported [0-9-]+ {2}published [0-9-]+ {2}A tiny package\n$/,
    )
  })

  test('name every problem on standard error, one a line, with exit code 1, and change nothing', async () => {
    const before = await db().datasetColumn.count()
    const directory = await writePackage(tinyWith('values.csv', (text) => text.replaceAll(',2', ',x\ty')))
    const { code, out, problems } = await run('import', directory)
    expect({ code, out, problems }).toEqual({
      code: 1,
      out: '',
      problems: [
        'values.csv:2: halls: "x\\ty.5" – expected a number, or nothing',
        'values.csv:3: pubs: "x\\ty" – expected a number, or nothing',
        'values.csv:3: halls: "x\\ty" – expected a number, or nothing',
      ],
    })
    expect(await db().datasetColumn.count()).toBe(before)
  })

  test('refuse in one sentence what is not there or already otherwise', async () => {
    expect(await run('publish', 'nothing')).toEqual({
      code: 1,
      out: '',
      problems: ['There is no dataset nothing.'],
    })
    const other = await writePackage(tinyWith('outcomes.csv', (text) => text.replace('Jobs', 'Work')))
    const { code, problems } = await run('import', other)
    expect(code).toBe(1)
    expect(problems).toEqual([expect.stringMatching(/^tiny@1\.0\.0 is there already with other content/)])
  })

  test('end with exit code 2 when they are used wrongly', async () => {
    const codes = await Promise.all([
      run('import'),
      run('publish'),
      run('datasets', 'x'),
      run('import', 'a', 'b'),
    ])
    expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2])
  })
})
