import type { z } from 'zod'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { fileOf, readSecretFiles, secrets } from './read-secret-files.ts'
import { variables, type Variable } from './variables.ts'

type Variables = typeof variables
type Value<Name extends keyof Variables> = z.output<Variables[Name]['schema']>
type WithStandard = {
  [Name in keyof Variables]: Variables[Name] extends { standard: string } ? Name : never
}[keyof Variables]

/** The settings of this process, parsed: numbers are numbers, and what has no default may be undefined. */
export type Env = { readonly [Name in WithStandard]: Value<Name> } & {
  readonly [Name in Exclude<keyof Variables, WithStandard>]: Value<Name> | undefined
}

const isSecret = (name: string) => secrets.some((secret) => secret === name)
const namesFile = (name: string) => secrets.some((secret) => fileOf(secret) === name)

/**
 * The program's settings out of the environment, or everything that is wrong with them.
 *
 * An empty value counts as not set. A name that begins with REWEIGH_ and is not a setting is reported,
 * because it is most likely a slip of the pen. Values of secrets are never repeated in a message; they may stand in files
 * (`readSecretFiles`).
 *
 * @param source environment variables, as text
 * @returns the settings, or one issue per wrong variable, its path being the variable's name
 * @example readEnv({ PORT: 'eighty' }) // issue PORT: must be a whole number from 0 to 65535, not "eighty"
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<Env> {
  const files = readSecretFiles(source)
  return files.ok ? readValues(files.value) : files
}

function readValues(source: Readonly<Record<string, string | undefined>>): Result<Env> {
  const issues: Issue[] = []
  const values: Record<string, unknown> = {}
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const text = source[name] === '' ? undefined : source[name]
    const parsed = text === undefined ? undefined : variable.schema.safeParse(text)
    if (parsed?.success === false) {
      const told = isSecret(name) ? '' : `, not ${JSON.stringify(text)}`
      for (const { message } of parsed.error.issues) issues.push({ path: name, message: message + told })
    } else {
      const standard = variable.standard === undefined ? undefined : variable.schema.parse(variable.standard)
      values[name] = parsed?.data ?? standard
    }
  }
  if (values.REWEIGH_POOL_URL !== undefined && values.DATABASE_URL === undefined) {
    issues.push({ path: 'DATABASE_URL', message: 'is missing, though REWEIGH_POOL_URL is set' })
  }
  const provider = ['REWEIGH_OIDC_ISSUER', 'REWEIGH_OIDC_CLIENT_ID', 'REWEIGH_OIDC_CLIENT_SECRET']
  const given = provider.filter((name) => values[name] !== undefined)
  for (const name of given.length === 0 ? [] : provider.filter((one) => !given.includes(one))) {
    if (!issues.some(({ path }) => path === name))
      issues.push({ path: name, message: `is missing, though ${given.join(' and ')} is set` })
  }
  for (const name of Object.keys(source)) {
    if (name.startsWith('REWEIGH_') && !(name in variables) && !namesFile(name)) {
      issues.push({ path: name, message: 'is not a setting; docs/configuration.md lists them' })
    }
  }
  // A cast, because the loop above forgets which name has which type; Env is derived from the same table.
  return issues.length > 0 ? failure(issues) : success(values as Env)
}
