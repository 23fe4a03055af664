import { randomReference } from '#lib/consultation/response/new-reference.ts'
import type { Transaction } from '#lib/db/database.ts'

/** A reference that no complaint has: "RC-7K3M-Q2XD". Like that of a response it is a name, not a key. */
export async function newComplaintReference(tx: Transaction): Promise<string> {
  for (;;) {
    const reference = randomReference().replace('RW-', 'RC-')
    if ((await tx.complaint.count({ where: { reference } })) === 0) return reference
  }
}
