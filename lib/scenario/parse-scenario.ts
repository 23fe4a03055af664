import type { z } from 'zod'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { scenarioSchema, type Scenario } from './scenario.ts'

/** A zod issue's place as a path such as `indices.cni.domain_weights.pubs`. */
function place(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/** Turns zod's issues into ours, one for each unknown key, so that every problem has its own place. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: place([...issue.path, key]),
        message: 'is not a known setting',
      }))
    }
    if (issue.code === 'invalid_key') return [{ path: place(issue.path), message: 'is not a code' }]
    return [{ path: place(issue.path), message: issue.message }]
  })
}

/**
 * Reads a scenario from data that came from outside (a parsed JSON value), naming every problem at once.
 *
 * Example: `parseScenario({ cuts: { cni: '0.1' } })` fails with one issue at `cuts.cni`.
 */
export function parseScenario(value: unknown): Result<Scenario> {
  const parsed = scenarioSchema.safeParse(value)
  return parsed.success ? success(parsed.data) : failure(issuesOf(parsed.error))
}
