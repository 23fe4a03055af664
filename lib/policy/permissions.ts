import type { Role } from './actor.ts'

/** Who may do something: everybody, whoever holds the response's secret, a role of the team, the server's operator. */
export type Allowed = 'anyone' | 'respondent' | Role | 'operator' | 'system'

const staff: readonly Allowed[] = ['moderator', 'administrator']
const panel: readonly Allowed[] = ['panellist', 'administrator']
const administrators: readonly Allowed[] = ['administrator']
const everybody: readonly Allowed[] = ['anyone', 'respondent', 'panellist', 'moderator', 'administrator']

/**
 * Who may do what: the only list. A verb or query names its permission; nothing else decides.
 *
 * Read a row as "may be done by". `test/unit/policy` holds every row against every kind of person.
 */
export const permissions = {
  'consultation.read': everybody,
  'consultation.preview': administrators,
  'consultation.edit': administrators,
  'consultation.sign_off': administrators,
  'consultation.seed': ['operator'],
  'draft.write': everybody,
  'response.send': everybody,
  'response.read_own': ['respondent'],
  'response.change_own': ['respondent'],
  'response.read_published': everybody,
  'moderation.read': staff,
  'moderation.decide': staff,
  'moderation.decide_referred': administrators,
  'moderation.read_counts': everybody,
  'appeal.write': ['respondent'],
  'appeal.decide': staff,
  'panel.read': panel,
  'panel.code': panel,
  'panel.assign': administrators,
  'panel.assess': ['panellist'],
  'outcome.read': everybody,
  'outcome.publish': administrators,
  'updates.choose': everybody,
  'complaint.write': everybody,
  'complaint.handle': administrators,
  'sign_in.ask': everybody,
  'second_factor.give': everybody,
  'person.manage': [...administrators, 'operator'],
  'person.read_own': ['panellist', 'moderator', 'administrator'],
  'audit.read': [...administrators, 'operator'],
  'audit.read_head': everybody,
  'audit.verify': [...administrators, 'operator', 'system'],
  'service.watch': administrators,
  'mailbox.read': everybody,
  'retention.run': ['operator', 'system'],
  'backup.keep': ['operator'],
  'respondent.trace': ['operator'],
} as const satisfies Record<string, readonly Allowed[]>

export type Permission = keyof typeof permissions
