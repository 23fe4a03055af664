import 'server-only'
import { db, type Transaction } from '#lib/db/database.ts'
import { demonstrationIsCurrent } from '#lib/service/demonstration.ts'

/** Whether somebody may sign in and be signed in: nobody who was removed, and invented people only in the demonstration. */
export async function isActive(
  person: { readonly removedAt: Date | null; readonly invented: boolean },
  from: Transaction = db(),
): Promise<boolean> {
  if (person.removedAt !== null) return false
  return !person.invented || demonstrationIsCurrent(from)
}
