'use server'

import { redirect } from 'next/navigation'
import type { VerifyState } from '#components/verify/verify-form.tsx'
import { checkClaim } from '#lib/dataset/check-claim.ts'
import { verifyPath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { queryText, scenarioFields } from '#lib/scenario/scenario-query.ts'
import { parseJson } from '#lib/web/parse-json.ts'

/** Longest address that leads to a result: what a server reads, with room for its own name. */
const longestAddress = 16_000

const tooLong =
  'This is too long for a citation or a link. Paste the text of the scenario file, which may be longer'

/** Leads to what comes out when a pasted text is run again, or names everything that is in the way. */
export async function runClaim(_before: VerifyState, form: FormData): Promise<VerifyState> {
  const given = form.get('citation')
  const typed = typeof given === 'string' ? given.trim() : ''
  const checked = await checkClaim(typed, parseJson)
  if (checked.kind !== 'checked') return { typed, problem: checked }
  const { snapshot, settled } = checked.scored
  const same = typed.startsWith('{')
    ? sandboxPath(queryText(scenarioFields(snapshot.methodology, settled.readable)))
    : typed
  const address = verifyPath(same)
  if (address.length <= longestAddress) redirect(address)
  return { typed, problem: { kind: 'unusable', issues: [{ path: 'citation', message: tooLong }] } }
}
