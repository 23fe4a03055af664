import 'server-only'
import { z } from 'zod'
import { decisionsInForce, type ModerationState } from '#lib/consultation/moderation/moderation-state.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { reasonOf, type Reason } from '#lib/consultation/moderation/reasons.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'
import { toldDecisions } from '#lib/consultation/moderation/tell-author.ts'
import { ownResponseId } from '#lib/consultation/response/respondent-call.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { mayAppeal } from './may-appeal.ts'

const finished: readonly ModerationState[] = [
  'published',
  'published_with_redactions',
  'not_published',
  'appealed',
]

/** What an author reads of moderation: what was decided and why, never by whom, and nothing before all is decided. */
export type OwnDecisions = {
  readonly state: ModerationState
  /** Words that were hidden or refused. `shown`: what others read instead; empty = nothing. */
  readonly objections: readonly {
    readonly about: string
    readonly action: 'redact' | 'refuse'
    readonly shown: string
    readonly reasons: readonly Pick<Reason, 'title' | 'rule'>[]
  }[]
  /** What moderators wrote to the author, oldest first. */
  readonly notes: readonly string[]
  /** The author wants the words to be published at all. */
  readonly forPublication: boolean
  /** Until when they may appeal; null: they may not. */
  readonly appealUntil: Date | null
  /** Why they may not; empty when they may. */
  readonly problem: string
  readonly appeal: {
    readonly text: string
    readonly createdAt: Date
    readonly decidedAt: Date | null
    readonly upheld: boolean | null
  } | null
}

/**
 * What was decided about the response of the author who asks, and what they can do about it.
 *
 * @throws ServiceError `Forbidden`, `NotFound`
 */
export const readOwnDecisions = defineQuery({
  name: 'appeal.read_own',
  permission: 'response.read_own',
  input: z.strictObject({}),
  async read(_input, call): Promise<OwnDecisions> {
    const moderated = await readModerated(db(), ownResponseId(call))
    const { response, version, decisions, appeal } = moderated
    const may = mayAppeal(moderated, call.arrivedAt)
    const told = finished.includes(response.state)
    const standing = decisionsInForce(decisions)
    const keys = targetsOf(version).map(({ key }) => key)
    const notes = new Set(keys.flatMap((key) => standing.get(key)?.note ?? []))
    return {
      state: response.state,
      objections: !told
        ? []
        : toldDecisions(moderated).flatMap(({ key, about, action, reasons }) =>
            action === 'publish'
              ? []
              : [
                  {
                    about,
                    action,
                    shown: standing.get(key)?.redactedText ?? '',
                    reasons: reasons.map(reasonOf),
                  },
                ],
          ),
      notes: told ? [...notes].filter((note) => note !== '') : [],
      forPublication: version.publication !== 'unpublished',
      appealUntil: 'until' in may ? may.until : null,
      problem: 'problem' in may ? may.problem : '',
      appeal: appeal && {
        text: appeal.text,
        createdAt: appeal.createdAt,
        decidedAt: appeal.decidedAt,
        upheld: appeal.upheld,
      },
    }
  },
})
