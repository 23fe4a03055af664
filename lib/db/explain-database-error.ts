import { OperatorError } from '#lib/errors/operator-error.ts'
import { databaseErrorCode } from './database-error-code.ts'
import { databaseTrouble } from './database-trouble.ts'

/** Where a database is, without the password. Example: `database "reweigh" at db.example.org:5432`. */
function place(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const name = decodeURIComponent(pathname.slice(1))
  const host = searchParams.get('host') ?? (hostname || 'localhost')
  return `database ${name ? `"${name}" ` : ''}at ${host}:${port || '5432'}`
}

/**
 * An error met while preparing a database, as the sentence for whoever runs the program.
 *
 * @param error what was thrown
 * @param url the address that was used; its password is never repeated
 * @returns an OperatorError, or the error itself when it is no trouble with the database but a fault of ours
 */
export function explainDatabaseError(error: unknown, url: string): unknown {
  const where = place(url)
  const user = decodeURIComponent(new URL(url).username) || 'nobody'
  const code = databaseErrorCode(error) ?? ''
  const say = (message: string) => new OperatorError(message, { cause: error })
  switch (databaseTrouble(error)) {
    case 'full':
      return say(`The disk of the ${where} is full. Free some space and start again.`)
    case 'refused':
      if (code === '3D000') return say(`There is no ${where}. Create it, or correct DATABASE_URL.`)
      if (code === '42501') return say(`The user "${user}" may not change the ${where}.`)
      return say(`The ${where} refuses the user "${user}" or the password. Correct DATABASE_URL.`)
    case 'unreachable':
      if (code === '25006') return say(`The ${where} only reads just now. Use the primary in DATABASE_URL.`)
      return say(`The ${where} does not answer. Start it, or correct DATABASE_URL.`)
    case 'again':
    case undefined:
      return error
  }
}
