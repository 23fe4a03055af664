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
  const hidden = hiddenKeys(value, [])
  const parsed = scenarioSchema.safeParse(value)
  if (parsed.success && hidden.length === 0) return success(parsed.data)
  const others = parsed.success ? [] : issuesOf(parsed.error)
  return failure([...hidden, ...others.filter(({ path }) => !path.endsWith('__proto__'))])
}

/** Keys called `__proto__`, which a zod record passes over in silence; looks no deeper than a scenario goes. */
function hiddenKeys(value: unknown, path: readonly string[]): Issue[] {
  if (typeof value !== 'object' || value === null || path.length > 4) return []
  return Object.entries(value).flatMap(([key, inner]): Issue[] =>
    key === '__proto__'
      ? [{ path: [...path, key].join('.'), message: 'is not a known setting' }]
      : hiddenKeys(inner, [...path, key]),
  )
}
