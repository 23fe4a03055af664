import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { failure, type Issue, type Result } from '#lib/result/result.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { methodFields } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { fieldsOfLink } from '#lib/view/sandbox/fields-of-link.ts'

const problem = (message: string) => failure([{ path: 'scenario', message }])
const inOneField = ({ path, message }: Issue): Issue => ({
  path: 'scenario',
  message: path === '' ? message : `${path}: ${message}`,
})

/**
 * A scenario from what somebody pastes: the address of the sandbox, whole or from its question mark on, or the text of a
 * scenario file. An address without changes is the current method, `{}`. Every problem is at `scenario`.
 *
 * Example: `readScenarioAddress(dataset, 'https://reweigh.example.org/sandbox?cni.pubs=0')` leaves pubs out.
 */
export function readScenarioAddress(dataset: OpenedDataset, text: string): Result<Scenario> {
  const given = text.trim()
  if (given === '') return problem('Paste the address of the sandbox with the changes')
  const scenario = given.startsWith('{') ? fromFile(given) : fromAddress(dataset, given)
  return scenario.ok ? scenario : failure(scenario.issues.map(inOneField))
}

function fromFile(text: string): Result<Scenario> {
  try {
    return parseScenario(JSON.parse(text) as unknown)
  } catch {
    return problem('This is not the text of a scenario file')
  }
}

function fromAddress({ id, snapshot }: OpenedDataset, address: string): Result<Scenario> {
  const link = fieldsOfLink(address)
  if (link === null || (link.page !== '' && link.page !== 'sandbox'))
    return problem('This is not an address of the sandbox, which looks like …/sandbox?cni.pubs=0')
  const about = link.fields.find(([name]) => name === 'dataset')?.[1]
  if (about !== undefined && about !== id)
    return problem(`This address is about the data ${about}, and the consultation about ${id}`)
  return readFields(snapshot.methodology, methodFields(buildSandboxMethod(snapshot), link.fields))
}
