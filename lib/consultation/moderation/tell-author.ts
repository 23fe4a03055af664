import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { moderationPolicyPath } from '#lib/paths/moderation-paths.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { decisionLetter, type ToldAbout, type ToldDecision } from './decision-letter.ts'
import { decisionsInForce } from './moderation-state.ts'
import { passagesOf } from './passages-of.ts'
import { policyFigures } from './policy-figures.ts'
import type { Moderated } from './read-moderated.ts'
import { targetsOf } from './targets.ts'

/** How the author was told: not at all without an address, or with one that the secret of this server does not open. */
export type Telling = 'letter' | 'no address' | 'unreadable address' | 'not yet'

const decided = new Set(['published', 'published_with_redactions', 'not_published'])

/**
 * Posts the letter with the decisions that stand to the respondent, once everything is decided, in the same transaction.
 *
 * @param about whether it tells of a decision about the response, or about its appeal
 */
export async function tellAuthor(
  tx: Transaction,
  moderated: Moderated,
  { note, about = 'response' }: { readonly note: string; readonly about?: ToldAbout },
): Promise<Telling> {
  const { response, version, appeal } = moderated
  if (!decided.has(response.state)) return 'not yet'
  const contact = await tx.contact.findUnique({ where: { responseId: response.id } })
  if (contact === null) return 'no address'
  const to = opened(contact.email)
  if (to === null) return 'unreadable address'
  const url = env().REWEIGH_URL
  const letter = decisionLetter({
    reference: response.reference,
    decisions: toldDecisions(moderated),
    forPublication: version.publication !== 'unpublished',
    note,
    about,
    link: contact.link === null ? '' : (opened(contact.link) ?? ''),
    policy: url === undefined ? '' : new URL(moderationPolicyPath(), url).href,
    appealDays: appeal === null ? policyFigures.appealDays : null,
  })
  await postLetter(tx, { to, kind: 'decision', ...letter })
  return 'letter'
}

/** A lost secret must not keep staff from deciding. */
function opened(sealed: string): string | null {
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}

const names = {
  name: 'Your name',
  organisation: 'The name of your organisation',
  scenario_title: 'The title of your method',
}

/** Every decision that stands, in words for the author. */
export function toldDecisions({
  version,
  decisions,
}: Moderated): (ToldDecision & { readonly key: string })[] {
  const standing = decisionsInForce(decisions)
  return targetsOf(version).flatMap(({ key, kind, answerId }) => {
    const decision = standing.get(key)
    if (decision === undefined || decision.action === 'refer' || decision.action === 'release') return []
    const position = version.answers.find(({ id }) => id === answerId)?.position ?? 0
    const about = kind === 'answer' ? `Your answer to question ${position}` : names[kind]
    const passages = passagesOf(decision.passages).map(({ reason }) => reason)
    const reasons = new Set([...(decision.reason === null ? [] : [decision.reason]), ...passages])
    return [{ key, about, action: decision.action, reasons: [...reasons] }]
  })
}
