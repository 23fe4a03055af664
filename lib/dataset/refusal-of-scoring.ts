import 'server-only'
import { ServiceError } from '#lib/errors/service-error.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import type { Issue } from '#lib/result/result.ts'
import type { OpenedDataset } from './opened-dataset.ts'
import type { Scoring } from './score-dataset.ts'
import { versionsWithCodes, type NamedVersion } from './versions-with-codes.ts'

type Refused = Extract<Scoring, { readonly ok: false }>
type Unknown = Extract<Refused, { readonly kind: 'unknown' }>

/**
 * The refusal that stands for a scenario that could not be scored: `Unscorable` for choices that do not work together,
 * `Conflict` when every unknown code belongs to another stored dataset version (both digests are named), else `Invalid`.
 *
 * `place`: where the scenario stood in what was sent, put before every path; for example `scenario.`.
 */
export async function refusalOfScoring(
  dataset: OpenedDataset,
  refused: Refused,
  place = '',
): Promise<ServiceError> {
  const issues = refused.issues.map((issue) => ({ ...issue, path: place + issue.path }))
  if (refused.kind === 'unscorable') {
    const message = 'The scenario is well formed, but it cannot be scored. Every reason is listed.'
    return new ServiceError({ kind: 'Unscorable', message, issues: issues.map(plain) })
  }
  const elsewhere = await lookElsewhere(dataset, refused)
  const told = issues.map((issue, at) => plain({ ...issue, version: versionAt(refused, elsewhere, at) }))
  if (told.length > 0 && refused.issues.every(({ code }) => elsewhere.has(code))) {
    const { digest } = dataset.snapshot.dataset
    const others = [...new Map([...elsewhere.values()].map((version) => [version.id, version])).values()]
    const names = others.map(({ id, digest: other }) => `${id} (${other})`).join(', ')
    const message = `The scenario belongs to ${names}, and this is ${dataset.id} (${digest}).`
    return new ServiceError({ kind: 'Conflict', message, issues: told })
  }
  const message = 'The scenario names things that this dataset does not have. Every one is listed.'
  return new ServiceError({ kind: 'Invalid', message, issues: told })
}

const versionAt = ({ issues }: Unknown, elsewhere: ReadonlyMap<string, NamedVersion>, at: number) =>
  elsewhere.get(issues[at]?.code ?? '')

/** An issue with nothing but its place and what to tell. */
function plain({ path, message, version }: Issue & { readonly version?: NamedVersion | undefined }): Issue {
  return { path, message: version === undefined ? message : `${message}; ${version.id} has it` }
}

/** Without a database nobody knows of other versions; that the codes are unknown here is true all the same. */
function lookElsewhere(dataset: OpenedDataset, { issues }: Unknown): Promise<Map<string, NamedVersion>> {
  const codes = issues.map(({ code }) => code)
  return unlessAway(versionsWithCodes(codes, dataset.id), new Map<string, NamedVersion>())
}
