import type { Issue } from '#lib/result/result.ts'
import { aggregationWords, normalisationWords } from '#lib/view/method/method-words.ts'
import type { Problem } from './problem.ts'
import { rowsOf, type ChoiceView, type IndexView, type SandboxMethod } from './sandbox-method.ts'
import type { Settings } from './settings.ts'

/**
 * The problems that reading and checking a scenario found, in the words of the page and each at its control.
 *
 * Example: an issue at `cni.connectedness` becomes "Connectedness: enter a whole number from 0 to 1,000".
 */
export function problemsFrom(method: SandboxMethod, settings: Settings, issues: readonly Issue[]): Problem[] {
  const found = new Map<string, Problem>()
  for (const issue of issues) {
    const problem = problemFrom(method, settings, issue)
    const key = `${problem.field ?? ''} ${problem.summary}`
    if (!found.has(key)) found.set(key, problem)
  }
  return [...found.values()]
}

function problemFrom(method: SandboxMethod, settings: Settings, { path, message }: Issue): Problem {
  for (const index of method.indices) {
    const problem = inIndex(index, settings, path, message)
    if (problem !== null) return problem
  }
  if (path === method.ties.field) return named(path, method.ties.label, message)
  return { field: null, summary: `${path}: ${message}`, message, clash: false }
}

const named = (field: string, name: string, message: string): Problem => ({
  field,
  summary: `${name}: ${message}`,
  message: `${name}: ${message}`,
  clash: false,
})

function inIndex(index: IndexView, settings: Settings, path: string, message: string): Problem | null {
  const { code, shortName, cut } = index
  const place = path.startsWith(`indices.${code}.`) ? path.slice('indices.'.length) : path
  if (cut !== null && (path === cut.field || path === `cuts.${code}`)) {
    return named(cut.field, `Cut-off of the ${shortName}`, 'enter a number above 0 and up to 50')
  }
  if (place === `${code}.domain_weights`) {
    const words = 'include at least one domain, or the test has nothing to measure'
    return named(index.domains.rows[0]?.field ?? place, shortName, words)
  }
  const indicator = place.split(`${code}.indicator_weights.`)[1]
  const row = rowsOf(index).find(
    ({ field }) => field === place || (indicator !== undefined && field.endsWith(`.${indicator}`)),
  )
  if (row !== undefined) return named(row.field, row.name, message)
  const choice = index.choices.find(({ field }) => field === place)
  return choice === undefined ? null : choiceProblem(index, choice, settings, path, message)
}

function choiceProblem(
  { shortName }: IndexView,
  { field, label, options }: ChoiceView,
  settings: Settings,
  path: string,
  message: string,
): Problem {
  const name = `${label} (${shortName})`
  const chosen = settings[field] ?? ''
  const known = options.some(({ value }) => value === chosen)
  if (!known || path === field) return named(field, name, message)
  if (chosen === 'geometric') {
    return {
      field,
      summary: `${aggregationWords.geometric.name} needs scores above 0`,
      message: 'Choose arithmetic average, or another scale',
      clash: true,
    }
  }
  if (message.includes('goalposts')) return named(field, name, 'not every indicator has fixed ends')
  const what =
    chosen === 'none' || !isScale(chosen) ? 'A scale left as it is' : normalisationWords[chosen].name
  return {
    field,
    summary: `${what} can give scores of 0 or below`,
    message: 'Choose another scale, or an arithmetic average',
    clash: true,
  }
}

const isScale = (value: string): value is keyof typeof normalisationWords =>
  Object.hasOwn(normalisationWords, value)
