/** What only its addressee may read: whoever reads it can become them. */
const keys: readonly string[] = ['sign-in', 'code']

/**
 * Whether the mailbox of the demonstration shows a letter. Everything, except what a real person of the team would sign
 * in with: everybody can read the mailbox.
 */
export const isForMailbox = (kind: string, to: string, invented: ReadonlySet<string>): boolean =>
  !keys.includes(kind) || invented.has(to)
