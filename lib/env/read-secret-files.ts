import { readFileSync } from 'node:fs'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { telemetrySecrets } from './telemetry-variables.ts'

type Source = Readonly<Record<string, string | undefined>>

/**
 * Settings that may stand in files of their own, as Docker and Kubernetes hand secrets over: `REWEIGH_SECRET_FILE` names
 * the file that holds REWEIGH_SECRET, and so on. What is in a file is not seen by whoever lists processes or containers.
 */
export const secrets = [
  'DATABASE_URL',
  'REWEIGH_POOL_URL',
  'REWEIGH_REPLICA_URL',
  'REWEIGH_SECRET',
  'REWEIGH_SMTP',
  'REWEIGH_OIDC_CLIENT_SECRET',
  ...telemetrySecrets,
] as const

/** The name of the variable that names the file of a setting. */
export const fileOf = (name: (typeof secrets)[number]): `${typeof name}_FILE` => `${name}_FILE`

/**
 * The environment with the contents of such files in it. A setting that is there itself comes first: a program hands its
 * own on to those that it starts. Lines' ends after the value are cut off; an empty file counts as not set.
 *
 * @returns the environment, or one issue for each file that cannot be read
 * @example readSecretFiles({ REWEIGH_SECRET_FILE: '/run/secrets/reweigh_secret' })
 */
export function readSecretFiles(source: Source): Result<Source> {
  const issues: Issue[] = []
  const read: Record<string, string> = {}
  for (const name of secrets) {
    const file = source[fileOf(name)]
    if (file === undefined || file === '' || (source[name] ?? '') !== '') continue
    const text = textOf(file)
    if (text === undefined)
      issues.push({ path: fileOf(name), message: `names a file that cannot be read: ${file}` })
    else read[name] = text
  }
  return issues.length > 0 ? failure(issues) : success({ ...source, ...read })
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8').replace(/[\r\n]+$/, '')
  } catch {
    return undefined
  }
}
