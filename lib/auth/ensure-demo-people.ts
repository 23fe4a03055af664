import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import { demonstrationIsCurrent } from '#lib/service/demonstration.ts'

/** The invented team. README names them. */
export const demoPeople: readonly { readonly email: string; readonly name: string; readonly role: Role }[] = [
  { email: 'administrator@example.org', name: 'Alex Harrow', role: 'administrator' },
  { email: 'moderator.one@example.org', name: 'Morgan Tidewell', role: 'moderator' },
  { email: 'moderator.two@example.org', name: 'Sam Okehurst', role: 'moderator' },
  { email: 'panellist.one@example.org', name: 'Jo Farrendale', role: 'panellist' },
  { email: 'panellist.two@example.org', name: 'Robin Ashmere', role: 'panellist' },
]

/**
 * Makes the invented people of the team where the demonstration data is current; elsewhere nobody is made. Their one-time
 * codes come by letter to the mailbox of the demonstration. Calling it again changes nothing.
 *
 * @returns how many were made
 */
export async function ensureDemoPeople(): Promise<number> {
  if (!(await demonstrationIsCurrent())) return 0
  const { count } = await db().person.createMany({
    data: demoPeople.map((person) => ({ ...person, invented: true })),
    skipDuplicates: true,
  })
  return count
}
