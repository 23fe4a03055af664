import { readFile } from 'node:fs/promises'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { readJson } from '#lib/dataset/package/json-document.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { failure, type Result } from '#lib/result/result.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'

/** A scenario is a page of text; more is not one. */
const mostBytes = 256_000

/**
 * Reads a scenario file (docs/method.md), naming every problem with its place. Throws OperatorError when there is no
 * such file.
 */
export async function readScenarioFile(path: string): Promise<Result<Scenario>> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OperatorError(`The scenario file ${path} cannot be read.`, { cause: error })
  })
  if (bytes.length > mostBytes)
    return failure([{ path: '', message: `expected at most ${mostBytes} bytes, found ${bytes.length}` }])
  const log = createProblemLog()
  const document = readJson(path, bytes, log)
  if (document === null)
    return failure(log.problems().map((problem) => ({ path: '', message: problemLine(problem) })))
  return parseScenario(document.value)
}
