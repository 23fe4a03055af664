import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'

/** A complaint without its words and without who wrote it. */
export type ListedComplaint = {
  readonly reference: string
  readonly receivedAt: Date
  /** 30 days after it was received. */
  readonly acknowledgeBy: Date
  readonly acknowledgedAt: Date | null
  readonly closedAt: Date | null
}

/** Closed ones that are shown; each can be opened by its reference as long as it is kept. */
const mostClosed = 100

const listed = {
  reference: true,
  receivedAt: true,
  acknowledgeBy: true,
  acknowledgedAt: true,
  closedAt: true,
} as const

/** Every complaint that is open, the one that is due first at the top, and those that were closed last. */
export const listComplaints = defineQuery<
  object,
  { readonly open: ListedComplaint[]; readonly closed: ListedComplaint[] }
>({
  name: 'complaint.list',
  permission: 'complaint.handle',
  input: nothing,
  read: async () => {
    const [open, closed] = await Promise.all([
      db().complaint.findMany({
        where: { closedAt: null },
        orderBy: [{ acknowledgeBy: 'asc' }, { id: 'asc' }],
        select: listed,
      }),
      db().complaint.findMany({
        where: { closedAt: { not: null } },
        orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
        take: mostClosed,
        select: listed,
      }),
    ])
    return { open, closed }
  },
})
