import { failure, success, type Result } from '#lib/result/result.ts'
import { readCitation, type Cited } from './citation.ts'
import { claimTooLong, longestClaim } from './longest-claim.ts'
import type { Field } from './scenario-query.ts'

/** What somebody claims of a result: which scenario on which data, and what should come out. Null = it does not say. */
export type Claim = {
  readonly engine: string | null
  /** `<name>@<version>`, or a name; null = the current dataset. */
  readonly dataset: string | null
  readonly digest: string | null
  readonly hash: string | null
  readonly listed: number | null
  /** The scenario's fields as in a link, or the text of a scenario file. */
  readonly scenario: { readonly fields: readonly Field[] } | { readonly file: string }
}

const nothing = { engine: null, dataset: null, digest: null, hash: null, listed: null }

/**
 * Reads what is to be checked: a citation, a link to any page or answer that shows a result, or the text of a scenario
 * file. Fails, saying why, when a text is none of them; a hash alone names a scenario but does not say what it is.
 *
 * Example: `readClaim('https://…/sandbox?dataset=england-2019@1.0.0&cni.pubs=0')`.
 */
export function readClaim(text: string): Result<Claim> {
  const given = text.trim()
  if (given === '') return no('Paste a citation, a link or a scenario file')
  if (given.length > longestClaim) return no(claimTooLong)
  if (given.startsWith('{')) return success({ ...nothing, scenario: { file: given } })
  const cited = readCitation(given)
  if (cited !== null) return success(ofCitation(cited))
  if (/^(sha256:)?[0-9a-f]{8,64}$/i.test(given)) {
    return no(
      'This is a fingerprint. It can tell whether a scenario is the same, but not what the scenario is: paste the whole citation, a link or the scenario file',
    )
  }
  return readLink(given)
}

const no = (message: string): Result<Claim> => failure([{ path: 'citation', message }])

const ofCitation = ({ scenario, ...cited }: Cited): Claim => ({
  ...cited,
  scenario: { fields: fieldsOf(scenario) },
})

function fieldsOf(query: string): Field[] {
  return [...new URLSearchParams(query)]
}

const answerPath = /^\/api\/v1\/score\/([^/]+)\/([^/]+)\/([^/]+?)(?:\.csv|\/[\w.]+)?$/

function readLink(text: string): Result<Claim> {
  const parsed = URL.parse(text, 'https://reweigh.invalid')
  if (parsed === null || /\s/.test(text) || !/^(https?:\/\/|\/)/.test(text)) {
    return no('This is no citation, no link and no scenario file')
  }
  const answer = answerPath.exec(parsed.pathname)
  if (answer !== null) {
    const [, engine = '', dataset = '', segment = ''] = answer.map((part) => decoded(part))
    const fields = segment === 'baseline' ? [] : fieldsOf(segment)
    return success({ ...nothing, engine, dataset, scenario: { fields } })
  }
  const cited = parsed.searchParams.get('citation')
  if (cited !== null) return readClaim(cited)
  const dataset = parsed.searchParams.get('dataset')
  const fields = [...parsed.searchParams].filter(([name]) => name === 'ties' || name.includes('.'))
  return success({ ...nothing, dataset: dataset === '' ? null : dataset, scenario: { fields } })
}

function decoded(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '')
  } catch {
    return part ?? ''
  }
}
