'use server'

import { redirect } from 'next/navigation'
import type { LoadState } from '#components/sandbox/load-file.tsx'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { failure, type Issue, type Result } from '#lib/result/result.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { largestScenarioFile, scenarioFileTooLarge } from '#lib/view/sandbox/scenario-file.ts'
import { parseJson } from '#lib/web/parse-json.ts'

/** Reads a scenario file and leads to the address of its changes, or names every problem. */
export async function loadScenario(_before: LoadState, form: FormData): Promise<LoadState> {
  const scenario = await readScenario(form.get('file'))
  if (!scenario.ok) return refusal(scenario.issues)
  const asked = form.get('dataset')
  const dataset = await openDataset(typeof asked === 'string' && asked !== '' ? asked : undefined)
  const scoring = scoreDataset(dataset, scenario.value)
  if (!scoring.ok) return refusal(scoring.issues)
  const { id } = await openDataset()
  const fields = scenarioFields(dataset.snapshot.methodology, scoring.value.settled.readable)
  redirect(sandboxPath(sandboxQuery({ id: dataset.id, current: dataset.id === id }, fields)))
}

async function readScenario(file: FormDataEntryValue | null): Promise<Result<Scenario>> {
  const problem = (message: string) => failure([{ path: '', message }])
  if (!(file instanceof File) || file.size === 0) return problem('Choose a scenario file')
  if (file.size > largestScenarioFile) return problem(scenarioFileTooLarge)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return problem('The file is not text in UTF-8')
  }
  const json = parseJson(text)
  return json.ok ? parseScenario(json.value) : json
}

const refusal = (issues: readonly Issue[]): LoadState => ({
  problems: issues.map(({ path, message }) => {
    if (path !== '') return `${path}: ${message}`
    return message.startsWith('is ') || message.startsWith('nests ') ? `The file ${message}` : message
  }),
})
