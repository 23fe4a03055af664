import type { FormFields } from '#lib/result/form-state.ts'

/** What people type into forms, by the name of its field; everything else of a form goes along unseen. */
const labels: Readonly<Record<string, string>> = {
  address: 'Address',
  areaCode: 'Your ward',
  change: 'What would change',
  changeNote: 'What is different now',
  closesAt: 'Closes',
  correction: 'What is corrected',
  description: 'What belongs to it and what does not',
  email: 'E-mail address',
  hint: 'Hint',
  interests: 'Interests',
  link: 'Link',
  name: 'Name',
  name0: 'Part 1',
  name1: 'Part 2',
  name2: 'Part 3',
  name3: 'Part 4',
  note: 'Note',
  opensAt: 'Opens',
  options: 'Answers to choose from',
  organisation: 'Name of the organisation',
  published: 'When it was published',
  publisher: 'Who published it',
  reason: 'Reason',
  reasons: 'Reasons',
  responses: 'Responses that it rests on',
  scenario: 'Method',
  scenarioTitle: 'A title for your method',
  summary: 'In plain language',
  text: 'Your text',
  title: 'Title',
  why: 'Why it is proposed',
  wording: 'Question',
  words: 'Words to mark as evidence',
}

/** Words that a moderator hides come once for each part of a response and each reason. */
const wordsToHide = /^[\w:-]+\.words[123]$/

export type TypedField = { readonly name: string; readonly value: string; readonly label: string | null }

/** The label of a field that people type into; null for what goes along unseen. */
const labelOf = (name: string): string | null =>
  wordsToHide.test(name) ? 'Words to hide' : (labels[name] ?? null)

/** The fields of a form as it was sent, one for each value; those that people typed something into have a label. */
export const typedFields = (fields: FormFields): readonly TypedField[] =>
  Object.entries(fields).flatMap(([name, given]) =>
    [given].flat().map((value) => ({ name, value, label: value.trim() === '' ? null : labelOf(name) })),
  )

/** Whether a form holds anything that somebody typed. */
export const holdsWords = (fields: FormFields): boolean =>
  typedFields(fields).some(({ label }) => label !== null)
