import 'server-only'
import type { Transaction } from '#lib/db/database.ts'

/** How long something is kept. */
export type KeptFor = { readonly hours: number } | { readonly days: number } | { readonly months: number }

/** One row of the table: it drives the job, the privacy notice and the test. */
export type RetentionRule = {
  /** As the record calls it. */
  readonly name: string
  /** What is kept, in plain words, and what for. */
  readonly what: string
  readonly why: string
  /** The tables that it is in. */
  readonly where: readonly string[]
  readonly kept: KeptFor
  /** Since when: "after the last change". */
  readonly since: string
  /** Erases at most so many of those whose time was over before `end`; answers how many. */
  readonly erase: (tx: Transaction, end: Date, atMost: number) => Promise<number>
}

/**
 * What we erase by ourselves, and when. There is no other list. Responses that were sent are not in it: what is kept for the
 * record is in kept-for-the-record.ts.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    name: 'drafts',
    what: 'A response that you began and did not send, with an e-mail address in it',
    why: 'So that you can come back to it',
    where: ['Draft'],
    kept: { days: 30 },
    since: 'after your last change',
    erase: async (tx, end, limit) => {
      const { count } = await tx.draft.deleteMany({ where: { changedAt: { lt: end } }, limit })
      return count
    },
  },
  {
    name: 'contacts',
    what: 'The e-mail address that you left with a response',
    why: 'To send you the receipt, what moderators decide and the outcome. It is kept apart from your answers, encrypted',
    where: ['Contact'],
    kept: { months: 6 },
    since: 'after the consultation closes; at once when you withdraw',
    erase: async (tx, end, limit) => {
      const where = { response: { consultation: { closesAt: { lt: end } } } }
      const { count } = await tx.contact.deleteMany({ where, limit })
      return count
    },
  },
  {
    name: 'letters',
    what: 'A letter to you that waits to be sent; what it says and your address are erased as soon as it is on its way',
    why: 'So that no letter is lost when the mail server is away',
    where: ['OutboxLetter'],
    kept: { days: 30 },
    since: 'after it was written',
    erase: async (tx, end, limit) => {
      const { count } = await tx.outboxLetter.deleteMany({ where: { createdAt: { lt: end } }, limit })
      return count
    },
  },
  {
    name: 'unconfirmed subscribers',
    what: 'An e-mail address that asked to hear from us and was never confirmed',
    why: 'So that nobody is put on the list by somebody else',
    where: ['Subscriber'],
    kept: { days: 7 },
    since: 'after it was asked for',
    erase: async (tx, end, limit) => {
      const where = { confirmedAt: null, stoppedAt: null, askedAt: { lt: end } }
      const { count } = await tx.subscriber.deleteMany({ where, limit })
      return count
    },
  },
  {
    name: 'confirmed subscribers',
    what: 'An e-mail address that asked to hear of consultations and was confirmed; at once when you stop the letters',
    why: 'So that you hear of the consultation, of its outcome and of the next one',
    where: ['Subscriber', 'AnnouncementLetter'],
    kept: { months: 12 },
    since:
      'after you confirmed it and the last consultation was closed and its outcome published, whichever came last',
    erase: async (tx, end, limit) => {
      const running = { OR: [{ closesAt: { gte: end } }, { outcomePublishedAt: { gte: end } }] }
      if ((await tx.consultation.count({ where: { signedOffAt: { not: null }, ...running } })) > 0) return 0
      const { count } = await tx.subscriber.deleteMany({
        where: { confirmedAt: { lt: end }, stoppedAt: null },
        limit,
      })
      return count
    },
  },
  {
    name: 'complaints',
    what: 'A complaint about how we handle personal data, with your e-mail address and what came of it, all of it encrypted',
    why: 'To answer it, and to account for the answer while you can take it to the Information Commissioner or a court',
    where: ['Complaint'],
    kept: { months: 24 },
    since: 'after it was closed',
    erase: async (tx, end, limit) => {
      const { count } = await tx.complaint.deleteMany({ where: { closedAt: { lt: end } }, limit })
      return count
    },
  },
  {
    name: 'counters',
    what: 'How often something was tried lately from one network address, under a code that changes every day; the address itself is never stored',
    why: 'To keep programs from sending thousands of responses',
    where: ['LimitCounter'],
    kept: { hours: 12 },
    since: 'after the last try counts no more',
    erase: async (tx, end, limit) => {
      const where = { OR: [{ expire: { lt: BigInt(end.getTime()) } }, { expire: null }] }
      const { count } = await tx.limitCounter.deleteMany({ where, limit })
      return count
    },
  },
  {
    name: 'sign-in links',
    what: 'That a link to sign in was sent to somebody of the team',
    why: 'So that a link counts once, and at most three are sent in a quarter of an hour',
    where: ['SignInLink'],
    kept: { days: 1 },
    since: 'after it expired',
    erase: async (tx, end, limit) => {
      const { count } = await tx.signInLink.deleteMany({ where: { expiresAt: { lt: end } }, limit })
      return count
    },
  },
  {
    name: 'sessions',
    what: 'That somebody of the team was signed in; a session that is ended goes at once',
    why: 'So that they need not sign in for each page',
    where: ['Session'],
    kept: { days: 1 },
    since: 'after it expired',
    erase: async (tx, end, limit) => {
      const { count } = await tx.session.deleteMany({ where: { expiresAt: { lt: end } }, limit })
      return count
    },
  },
  {
    name: 'analyses',
    what: 'A method that somebody wanted to know more about (how sure its list is, which choices matter), and the result; not who asked',
    why: 'So that several machines can work it out together',
    where: ['Analysis', 'AnalysisShare', 'AnalysisWaiter'],
    kept: { days: 1 },
    since: 'after somebody last asked for it',
    erase: async (tx, end, limit) => {
      const { count } = await tx.analysis.deleteMany({ where: { askedAt: { lt: end } }, limit })
      return count
    },
  },
]
