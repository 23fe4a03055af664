import { OperatorError } from '#lib/errors/operator-error.ts'
import { readEnv, type Env } from './read-env.ts'

let settings: Env | undefined

/**
 * The settings of this process, read from its environment once.
 *
 * @throws OperatorError naming every variable that is wrong
 * @example env().REWEIGH_SCORES_PER_CLIENT // 64
 */
export function env(): Env {
  if (settings) return settings
  const result = readEnv(process.env)
  if (!result.ok) {
    throw new OperatorError(result.issues.map(({ path, message }) => `${path} ${message}`).join('\n'))
  }
  settings = result.value
  return settings
}
