import { counted } from '#lib/view/format/counted.ts'

/** What a page of the team says once something was saved. `count` where it says how many. */
export const savedWords = {
  consultation: 'What the consultation says of itself is saved.',
  draft: 'The draft is begun. Only administrators see it.',
  proposal: 'The proposal is saved.',
  'proposal-removed': 'The proposal is taken out of the draft.',
  'proposal-moved': 'The proposals stand in the new order.',
  question: 'The question is saved.',
  'question-removed': 'The question is taken out of the draft.',
  'question-moved': 'The questions are asked in the new order.',
  evidence: 'The evidence is saved.',
  'evidence-removed': 'The evidence is taken out of the draft.',
  'signed-off': 'The consultation is signed off. It opens by itself.',
  opened: 'The consultation is open: everybody can answer now.',
  closing: 'The closing is moved.',
  closed: 'The consultation is closed.',
  decision: 'The decision is saved.',
  outcome: 'The summary and the final method are saved.',
  correction: 'The correction is published.',
  'person-added': 'They belong to the team now, and sign in with their e-mail address.',
  role: 'The role is changed. They have to sign in again.',
  'person-removed': 'They do not belong to the team any more, and are signed out everywhere.',
  'session-ended': 'That browser is signed out.',
  'sessions-ended': 'They are signed out everywhere, and told by letter.',
  'code-reset': 'They set up a new one-time code when they sign in next.',
  'complaint-acknowledged': 'It is noted that the complaint was acknowledged.',
  'complaint-closed': 'The complaint is closed.',
  'given-back': 'You gave it back: others can take it.',
  claimed: 'It is yours for the next 20 minutes.',
  note: 'The note is saved.',
  together: (count: number) => `${counted(count, 'response')} decided.`,
  'nothing-next': 'That is recorded. Nothing else waits that you could take.',
  interests: 'Your declaration is recorded. The whole panel reads it here.',
  'interests-before-view': 'Your declaration is recorded. Now record your view.',
  'handed-out': (count: number) =>
    count === 0
      ? 'Every response has as many readers already. Nothing was handed out.'
      : `Handed out ${counted(count, 'reading')}.`,
  tags: 'The themes of this answer are saved.',
  'theme-found': 'The theme is added, and found in this answer.',
  marked: 'The words are marked as evidence.',
  unmarked: 'The mark is taken away.',
  finished: 'The response before is finished. This is the next one.',
  'all-finished': 'That was the last response that waited for you.',
  'taken-up': 'You have taken it up again.',
  theme: 'The theme is saved.',
  'theme-added': 'The theme is added.',
  merged: 'The other theme is merged into this one.',
  split: 'The theme is split.',
  retired: 'The theme is out of use.',
  view: 'Your view is recorded.',
  comment: 'The panel reads what you said.',
  recommendation: 'The recommendation is written.',
  dissent: 'Your dissent is on record.',
} as const

/** Something that was saved. */
export type Saved = keyof typeof savedWords

/** The part of a page that says so, unless another is named. */
export const savedPlace = 'saved'
