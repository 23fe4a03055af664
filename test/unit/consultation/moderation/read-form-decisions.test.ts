import { describe, expect, test } from 'vitest'
import { hintsOf } from '#lib/consultation/moderation/hints-of.ts'
import { readFormDecisions } from '#lib/consultation/moderation/read-form-decisions.ts'
import { issuesOf, valueOf } from '#test/support/value-of.ts'

const targets = [
  { key: 'answer:1', text: 'Ring 0191, or write to 14 Example Close. Ring 0191!' },
  { key: null, text: 'About me' },
]

describe('readFormDecisions(targets, fields)', () => {
  test('finds every place of the words to hide, one passage a line, each with its reason', () => {
    const decisions = valueOf(
      readFormDecisions(targets, {
        'answer:1.action': 'redact',
        'answer:1.words1': '0191\r\n',
        'answer:1.why1': 'contact-details',
        'answer:1.words2': '14 example close',
        'answer:1.why2': 'address',
      }),
    )
    expect(decisions).toEqual([
      {
        target: 'answer:1',
        action: 'redact',
        passages: [
          { start: 5, end: 9, reason: 'contact-details' },
          { start: 46, end: 50, reason: 'contact-details' },
          { start: 23, end: 39, reason: 'address' },
        ],
      },
    ])
  })

  test('takes the reason of a refusal only for a refusal, and leaves undecided what has no action', () => {
    const reason = { 'answer:1.reason': 'abuse' }
    expect(valueOf(readFormDecisions(targets, { ...reason, 'answer:1.action': 'publish' }))).toEqual([
      { target: 'answer:1', action: 'publish' },
    ])
    expect(valueOf(readFormDecisions(targets, { ...reason, 'answer:1.action': 'refuse' }))).toEqual([
      { target: 'answer:1', action: 'refuse', reason: 'abuse' },
    ])
    expect(valueOf(readFormDecisions(targets, reason))).toEqual([])
  })

  test('names words that are nowhere, and words without a reason or an action', () => {
    expect(
      issuesOf(
        readFormDecisions(targets, { 'answer:1.words1': '0191', 'answer:1.words3': 'nothing like this' }),
      ),
    ).toEqual([
      'answer:1.why1: Choose why they are hidden',
      'answer:1.words3: These words are not in the text',
      'answer:1.why3: Choose why they are hidden',
      'answer:1.action: Choose what to do with this',
    ])
  })
})

test('hintsOf(text) sees what often identifies people, and nothing in plain words', () => {
  expect(hintsOf('Ring 0191 496 0123 or +44 (0)191 496 0123')).toEqual(['Phone number'])
  expect(hintsOf('ann@example.org, SR8 3NG, https://example.org, a\u202Eb')).toEqual([
    'E-mail address',
    'Postcode',
    'Link',
    'Hidden direction signs',
  ])
  expect(hintsOf('In 2019, 225 of 7,433 wards were listed; 12 pubs closed.')).toEqual([])
})
