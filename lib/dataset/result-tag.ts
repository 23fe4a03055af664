import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { OpenedDataset } from './opened-dataset.ts'

/** Changes whenever the form of an answer or a table changes while the engine stays the same. */
const formVersion = 2

/**
 * The strong entity tag (RFC 9110) of a result, known without computing it: the same engine, dataset, scenario and form
 * give the same bytes.
 *
 * `form`: `json`, `csv`, or the name of a file of the result. Example: `"Yx…"`, quotes included.
 */
export function resultTag({ snapshot }: OpenedDataset, canonical: Scenario, form: string): string {
  const parts = [formVersion, form, engineVersion, snapshot.dataset.digest, canonicalJson(canonical)]
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url')}"`
}
