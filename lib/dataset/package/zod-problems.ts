import type { z } from 'zod'
import { jsonPath, type JsonDocument } from './json-document.ts'
import type { ProblemLog } from './problem-log.ts'

/** Notes everything a schema found wrong with a JSON file: one problem for each place, with its line. */
export function noteIssues(file: string, document: JsonDocument, error: z.ZodError, log: ProblemLog): void {
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null]
    for (const key of keys) {
      const path = key === null ? issue.path : [...issue.path, key]
      const value = valueAt(document.value, path)
      const expected = key === null ? issue.message : 'only the keys of the format (is it misspelt?)'
      log.add(
        { file, row: document.lineOf(path), column: jsonPath(path) || null, value: key ?? value },
        expected,
      )
    }
  }
}

/** What is at a place, as a short text; null when nothing is there or it is a whole group. */
function valueAt(root: unknown, path: readonly PropertyKey[]): string | null {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
