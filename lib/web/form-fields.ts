import { ServiceError } from '#lib/errors/service-error.ts'
import type { FormFields } from '#lib/result/form-state.ts'

/** What is typed never holds a NUL, and PostgreSQL takes none; a program that sends one is not told more than that. */
const withoutNul = (text: string): string => text.replaceAll('\0', '')

/**
 * The fields of a sent form, without those that Next adds for itself and without NULs.
 *
 * @param several names that may come more than once: they are always a list
 * @throws ServiceError `Invalid` when another field comes twice, or a file was sent
 */
export function formFields(form: FormData, several: readonly string[] = []): FormFields {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  const issues: { path: string; message: string }[] = []
  for (const name of several) fields[name] = []
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue
    const known = fields[name]
    if (typeof value !== 'string') issues.push({ path: name, message: 'is a file; send text' })
    else if (Array.isArray(known)) known.push(withoutNul(value))
    else if (known !== undefined) issues.push({ path: name, message: 'was sent twice' })
    else fields[name] = withoutNul(value)
  }
  if (issues.length > 0)
    throw new ServiceError({ kind: 'Invalid', message: 'This form cannot be read.', issues })
  return { ...fields }
}
