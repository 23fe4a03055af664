import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/policy/actor.ts'
import { may } from '#lib/policy/may.ts'
import { permissions, type Permission } from '#lib/policy/permissions.ts'

const person = (role: 'administrator' | 'moderator' | 'panellist'): Actor => ({
  kind: 'person',
  id: 'p',
  role,
  secondFactor: true,
})
const actors: Readonly<Record<string, Actor>> = {
  anyone: { kind: 'anyone' },
  respondent: { kind: 'respondent', responseId: 'r' },
  panellist: person('panellist'),
  moderator: person('moderator'),
  administrator: person('administrator'),
  operator: { kind: 'operator' },
  system: { kind: 'system' },
}

/** Who may do what, written down a second time: whoever changes the policy changes it in two places, on purpose. */
const matrix: Readonly<Record<Permission, string>> = {
  'consultation.read': 'anyone respondent panellist moderator administrator',
  'consultation.preview': 'administrator',
  'consultation.edit': 'administrator',
  'consultation.sign_off': 'administrator',
  'consultation.seed': 'operator',
  'draft.write': 'anyone respondent panellist moderator administrator',
  'response.send': 'anyone respondent panellist moderator administrator',
  'response.read_own': 'respondent',
  'response.change_own': 'respondent',
  'response.read_published': 'anyone respondent panellist moderator administrator',
  'moderation.read': 'moderator administrator',
  'moderation.decide': 'moderator administrator',
  'moderation.decide_referred': 'administrator',
  'moderation.read_counts': 'anyone respondent panellist moderator administrator',
  'appeal.write': 'respondent',
  'appeal.decide': 'moderator administrator',
  'panel.read': 'panellist administrator',
  'panel.code': 'panellist administrator',
  'panel.assign': 'administrator',
  'panel.assess': 'panellist',
  'outcome.read': 'anyone respondent panellist moderator administrator',
  'outcome.publish': 'administrator',
  'updates.choose': 'anyone respondent panellist moderator administrator',
  'complaint.write': 'anyone respondent panellist moderator administrator',
  'complaint.handle': 'administrator',
  'sign_in.ask': 'anyone respondent panellist moderator administrator',
  'second_factor.give': 'anyone respondent panellist moderator administrator',
  'person.manage': 'administrator operator',
  'person.read_own': 'panellist moderator administrator',
  'audit.read': 'administrator operator',
  'audit.read_head': 'anyone respondent panellist moderator administrator',
  'service.watch': 'administrator',
  'audit.verify': 'administrator operator system',
  'mailbox.read': 'anyone respondent panellist moderator administrator',
  'retention.run': 'operator system',
  'backup.keep': 'operator',
  'respondent.trace': 'operator',
}

describe.each(Object.keys(permissions) as Permission[])('may(actor, %s)', (permission) => {
  it.each(Object.entries(actors))('%s', (name, actor) => {
    expect(may(actor, permission)).toBe(matrix[permission].split(' ').includes(name))
  })
})

describe('may(actor, permission)', () => {
  it('lets a person without the second factor do what anyone may, and nothing else', () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      const half: Actor = { kind: 'person', id: 'p', role: 'administrator', secondFactor: false }
      expect(may(half, permission)).toBe(may({ kind: 'anyone' }, permission))
    }
  })
})
