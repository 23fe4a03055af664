import { beforeAll, describe, expect, test } from 'vitest'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { readDiscussion } from '#lib/consultation/panel/read-discussion.ts'
import { readPanelViews } from '#lib/consultation/panel/read-views.ts'
import { recommend } from '#lib/consultation/panel/recommend.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { writePanelComment } from '#lib/consultation/panel/write-comment.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let people: Readonly<
  Record<'ann' | 'bob' | 'administrator' | 'moderator', Awaited<ReturnType<typeof signedInAs>>>
>

const say = (who: keyof typeof people, text: string) =>
  writePanelComment(people[who].call, { proposal: consultation.proposalId, text })
const read = (who: keyof typeof people) =>
  readDiscussion(people[who].call, { proposal: consultation.proposalId })
const recorded = async (who: keyof typeof people) => {
  const { call } = people[who]
  await declareInterest(call, { consultation: consultation.id, interests: '' })
  await recordView(call, { proposal: consultation.proposalId, view: 'oppose', reasons: 'Because.' })
}

beforeAll(async () => {
  consultation = await makeConsultation()
  people = {
    ann: await signedInAs('panellist'),
    bob: await signedInAs('panellist'),
    administrator: await signedInAs('administrator'),
    moderator: await signedInAs('moderator'),
  }
})

describe('writePanelComment(call, { proposal, text })', () => {
  test('is for panellists with a view of their own, and needs words and a proposal', async () => {
    await expect(say('moderator', 'Hello')).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(say('administrator', 'Hello')).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(say('ann', 'Hello')).rejects.toMatchObject({ kind: 'Conflict' })
    await recorded('ann')
    await expect(say('ann', ' \u200B')).rejects.toMatchObject({ issues: [{ path: 'text' }] })
    const nowhere = { proposal: crypto.randomUUID(), text: 'Hello' }
    await expect(writePanelComment(people.ann.call, nowhere)).rejects.toMatchObject({ kind: 'NotFound' })
    expect(await db().panelComment.count()).toBe(0)
  })

  test('keeps what was said for ever, and puts into the record that it was said, not what', async () => {
    const { id } = await say('ann', 'Secret words')
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(entry).toMatchObject({
      ...{
        action: 'panel.write_comment',
        subject: `proposal ${consultation.proposalId}`,
        facts: { comment: id },
      },
      actorId: people.ann.person.id,
    })
    expect(JSON.stringify({ ...entry, sequence: 0 })).not.toContain('Secret')
    await expect(db().panelComment.updateMany({ data: { text: 'Other' } })).rejects.toThrow()
    await expect(db().panelComment.deleteMany()).rejects.toThrow()
  })
})

describe('readDiscussion(call, { proposal })', () => {
  test('opens after one’s own view, oldest first, with names', async () => {
    await expect(read('moderator')).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(read('bob')).rejects.toMatchObject({ kind: 'Conflict' })
    await recorded('bob')
    await say('bob', 'I see.')
    expect((await read('bob')).map(({ text, name }) => `${name}: ${text}`)).toEqual([
      'Test panellist: Secret words',
      'Test panellist: I see.',
    ])
  })

  test('opens with a recommendation for administrators, and for no panellist without a view', async () => {
    await expect(read('administrator')).rejects.toMatchObject({ kind: 'Conflict' })
    await recommend(people.ann.call, {
      ...{ proposal: consultation.proposalId, view: 'oppose', reasons: 'We do not agree.' },
    })
    expect(await read('administrator')).toHaveLength(2)
    const late = await signedInAs('panellist')
    const about = { proposal: consultation.proposalId }
    await expect(readDiscussion(late.call, about)).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(readPanelViews(late.call, about)).rejects.toMatchObject({ kind: 'Conflict' })
  })
})
