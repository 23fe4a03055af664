import { describe, expect, test } from 'vitest'
import { packageProblem, problemLine } from '#lib/dataset/package/package-problem.ts'

describe('problemLine(problem)', () => {
  test('names file, row, column, value and what was expected', () => {
    const problem = packageProblem({ file: 'values.csv', row: 12, column: 'pubs', value: 'abc' }, 'a number')
    expect(problemLine(problem)).toBe('values.csv:12: pubs: "abc" – expected a number')
    expect(problem.path).toBe('values.csv:12:pubs')
    expect(problem.message).toBe('"abc" – expected a number')
  })

  test('leaves out what is not known', () => {
    expect(problemLine(packageProblem({ file: 'values.csv' }, 'a file'))).toBe('values.csv: expected a file')
  })

  test('stays on one line, shortens long values, and cannot steer a terminal', () => {
    const value = `a\nb\u001b[31m\u202e${'c'.repeat(1000)}`
    const line = problemLine(
      packageProblem({ file: 'values.csv', row: 2, column: 'x\ny', value }, 'a number'),
    )
    expect(line).toMatch(/^values\.csv:2: x\\ny: "a\\nb\\u001b\[31m\?c+…" – expected a number$/)
    expect(line.length).toBeLessThan(160)
  })
})
