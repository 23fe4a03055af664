import { expect, test } from 'vitest'
import { decisionLetter } from '#lib/consultation/moderation/decision-letter.ts'
import { reasons } from '#lib/consultation/moderation/reasons.ts'

const told = {
  reference: 'RW-2222-3333',
  forPublication: true,
  note: '',
  policy: 'https://reweigh.example/moderation-policy',
  appealDays: 28,
  link: 'https://reweigh.example/respond/return/secret',
  about: 'response' as const,
}
const refusal = { about: 'Your answer to question 1', action: 'refuse' as const, reasons: ['off-topic'] }

test('decisionLetter tells the reason and the rule of everything that was hidden or refused, and how to appeal', () => {
  for (const { code, title, rule } of reasons) {
    const { subject, text } = decisionLetter({
      ...told,
      decisions: [
        { about: 'Your answer to question 1', action: 'redact', reasons: [code] },
        { about: 'Your answer to question 2', action: 'publish', reasons: [] },
      ],
    })
    expect(subject).toBe('Your response RW-2222-3333 has been read')
    expect(text).toContain(`- Your answer to question 1: some words are hidden.\n  ${title}. ${rule}`)
    expect(text).not.toContain('question 2')
    expect(text).toContain('appeal once within 28 days')
    expect(text).toContain(told.policy)
    expect(text).toContain(told.link)
  }
})

test('decisionLetter says of a response without objections only that it was read, as its author chose', () => {
  const decisions = [{ about: 'Your answer to question 1', action: 'publish' as const, reasons: [] }]
  expect(decisionLetter({ ...told, decisions }).text).toContain('It is published now.')
  const kept = decisionLetter({ ...told, decisions, forPublication: false, note: 'Thank you.' }).text
  expect(kept).toContain('It is not published, as you chose.')
  expect(kept).toContain('A note from the moderator:\nThank you.')
})

test('decisionLetter about an appeal says how it ended, and offers no second one', () => {
  const dismissed = decisionLetter({
    ...told,
    decisions: [refusal],
    about: 'appeal dismissed',
    appealDays: null,
  })
  expect(dismissed.subject).toBe('Your appeal about RW-2222-3333 is decided')
  expect(dismissed.text).toContain('let the decision stand')
  expect(dismissed.text).toContain('Your answer to question 1: is not published.')
  expect(dismissed.text).not.toContain('appeal once')
  expect(dismissed.text).toContain('You can correct your response while the consultation is open. ')
  const cleared = { ...refusal, action: 'publish' as const, reasons: [] }
  const upheld = decisionLetter({ ...told, decisions: [cleared], about: 'appeal upheld', appealDays: null })
  expect(upheld.text).toContain('agrees with you about your response RW-2222-3333. It is published now.')
})

test('decisionLetter without the link that was not kept points to the one that the author has', () => {
  const { text } = decisionLetter({ ...told, decisions: [refusal], link: '' })
  expect(text).toContain('Use the link that you were given when you sent it.')
})
