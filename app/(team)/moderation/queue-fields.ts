import { hintCodes } from '#lib/consultation/moderation/hints-of.ts'
import { queueParts } from '#lib/consultation/moderation/queue-input.ts'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { respondentKinds } from '#lib/view/moderation/moderation-words.ts'
import { firstField } from '#lib/web/page-fields.ts'

const claims = ['me', 'others', 'nobody'] as const

/**
 * What the address of the queue asks for: as the form shows it, and as the query takes it. What cannot be is left out, so
 * that an old address still opens.
 */
export function queueFields(
  fields: readonly (readonly [name: string, value: string])[],
  proposals: readonly { readonly id: string; readonly code: string }[],
) {
  const given = (name: string) => firstField(fields, name)
  const part = queueParts.find((one) => one === given('part')) ?? 'check'
  const proposal = proposals.find(({ code }) => code === given('proposal'))
  const kind = respondentKinds.find((one) => one === given('kind')) ?? null
  const claimed = claims.find((one) => one === given('claimed')) ?? null
  const overdue = given('overdue') === 'yes'
  const hint = hintCodes.find((one) => one === given('hint')) ?? null
  const words = given('words').trim().slice(0, 200).replaceAll('\0', '')
  const reference = given('reference').trim().slice(0, 20).replaceAll('\0', '')
  const [since = '', id = ''] = given('after').split('_')
  const usable = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(since) && /^[\da-f-]{36}$/.test(id)
  return {
    sought: {
      part,
      proposal: proposal?.code ?? '',
      kind: kind ?? '',
      claimed: claimed ?? '',
      overdue: overdue ? 'yes' : '',
      reference,
      hint: hint ?? '',
      words,
    },
    input: {
      part,
      proposal: proposal?.id ?? null,
      kind,
      claimed,
      overdue,
      reference,
      hint,
      words,
      after: usable ? { since, id } : null,
    },
  }
}

/** The address of the queue with fields; empty ones are left out. */
export function queueHref(fields: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  return `${moderationPath()}?${query.toString()}`
}
