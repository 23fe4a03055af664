import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import type { Person } from '#lib/db/generated/client.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const administrators = { role: 'administrator', removedAt: null } as const

/**
 * Somebody of the team by their address, locked until the end of the transaction.
 *
 * @throws ServiceError `NotFound` when there is nobody, or not any more
 */
export async function findActivePerson(tx: Transaction, email: string): Promise<Person> {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "role" = 'administrator' OR "email" = ${email} ORDER BY "id" FOR UPDATE`
  const person = await tx.person.findUnique({ where: { email } })
  if (person !== null && person.removedAt === null) return person
  throw new ServiceError({ kind: 'NotFound', message: 'Nobody of the team has this address.' })
}

/** Throws ServiceError `Conflict` when nobody could manage people any more without this administrator. */
export async function keepOneAdministrator(tx: Transaction, person: Person): Promise<void> {
  if (person.role !== 'administrator' || (await tx.person.count({ where: administrators })) > 1) return
  throw new ServiceError({
    kind: 'Conflict',
    message: 'This is the last administrator. Make somebody else one first.',
  })
}
