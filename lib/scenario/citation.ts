import { engineVersion } from '#lib/scoring/engine-version.ts'
import { queryText, scenarioFields } from './scenario-query.ts'
import type { ScoredScenario } from './scored-scenario.ts'

/** What a citation says of a result: all that it takes to run it again and to tell whether it is the same. */
export type Cited = {
  readonly engine: string
  /** `<name>@<version>`. */
  readonly dataset: string
  /** `sha256:` and 64 hexadecimal digits; null when the text does not say. */
  readonly digest: string | null
  /** The scenario's fields as in a link; empty = the current method. */
  readonly scenario: string
  readonly hash: string | null
  /** How many areas it says are listed; null when it does not say. */
  readonly listed: number | null
}

const current = 'current-method'

/**
 * The one line that names a result for good: engine, data with their digest, the scenario with its hash, and how many
 * areas are listed. `readCitation` reads it again.
 *
 * Example: "Reweigh engine 1.0.0, data england-2019@1.0.0 (sha256:…), scenario cni.civic_assets=0 (sha256:…), 301 listed".
 */
export function citation({ snapshot, settled, hash, comparison }: ScoredScenario): string {
  const { name, version, digest } = snapshot.dataset
  const scenario = queryText(scenarioFields(snapshot.methodology, settled.readable)) || current
  const listed = `${comparison.scenario} listed`
  return `Reweigh engine ${engineVersion}, data ${name}@${version} (${digest}), scenario ${scenario} (${hash}), ${listed}`
}

const pattern =
  /engine\s+([\w.+-]{1,32}),\s+data\s+([\w.-]{1,64}@[\w.+-]{1,32})(?:\s+\((sha256:[0-9a-f]{64})\))?,\s+scenario\s+(\S{1,20000}?)(?:\s+\((sha256:[0-9a-f]{64})\))?(?:,\s+(\d{1,6})\s+listed)?\.?\s*$/

/** Reads a citation, also one that was broken over several lines; null when it is none. */
export function readCitation(text: string): Cited | null {
  const found = pattern.exec(text.trim())
  if (found === null) return null
  const [, engine = '', dataset = '', digest, scenario = '', hash, listed] = found
  return {
    engine,
    dataset,
    digest: digest ?? null,
    scenario: scenario === current ? '' : scenario,
    hash: hash ?? null,
    listed: listed === undefined ? null : Number(listed),
  }
}
