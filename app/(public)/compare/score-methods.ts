import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import type { Issue } from '#lib/result/result.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { mostMethods, type CompareFields } from '#lib/view/compare/compare-fields.ts'
import { readMethod } from '#lib/view/compare/read-method.ts'

/** The methods of an address that can stand side by side, and everything that is wrong with the others. */
export type ScoredMethods = {
  readonly scored: readonly ScoredScenario[]
  /** `path`: "link" for what was pasted, else "method". */
  readonly problems: readonly Issue[]
}

/** Reads and scores the methods of a comparison, each once, in their order. A method that cannot be used is left out and named. */
export function scoreMethods(dataset: OpenedDataset, { methods, added }: CompareFields): ScoredMethods {
  const scored: ScoredScenario[] = []
  const problems: Issue[] = []
  const wanted = [
    ...methods.map((text, at) => ({ text, path: 'method', called: `Method ${at + 1}: ` })),
    ...added.map((text) => ({ text, path: 'link', called: '' })),
  ]
  for (const { text, path, called } of wanted) {
    const problem = (message: string) => problems.push({ path, message: `${called}${message}` })
    const one = scoreText(dataset, text)
    if (!one.ok) one.messages.forEach(problem)
    else if (scored.some(({ hash }) => hash === one.value.hash)) problem('This method is here already')
    else if (scored.length === mostMethods) problem(`At most ${mostMethods} methods are compared at once`)
    else scored.push(one.value)
  }
  return { scored, problems }
}

type Scored =
  | { readonly ok: true; readonly value: ScoredScenario }
  | { readonly ok: false; readonly messages: readonly string[] }

function scoreText(dataset: OpenedDataset, text: string): Scored {
  const scenario = readMethod(dataset.snapshot, text)
  const scoring = scenario.ok ? scoreDataset(dataset, scenario.value) : scenario
  if (scoring.ok) return scoring
  return {
    ok: false,
    messages: scoring.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
  }
}
