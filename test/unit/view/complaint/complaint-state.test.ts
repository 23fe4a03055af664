import { expect, test } from 'vitest'
import { complaintLetter } from '#lib/consultation/complaint/complaint-letter.ts'
import { complaintLine } from '#lib/view/complaint/complaint-line.ts'
import { complaintsFinding, complaintState } from '#lib/view/complaint/complaint-state.ts'

const at = (day: string) => new Date(`2026-${day}T09:00:00Z`)
const came = {
  receivedAt: at('07-01'),
  acknowledgeBy: at('07-31'),
  acknowledgedAt: null,
  closedAt: null,
}

test.each([
  ['07-01', 'Due in 30 days', false],
  ['07-24', 'Due in 7 days', false],
  ['07-25', 'Due in 6 days', true],
  ['08-03', 'Overdue by 3 days', true],
])('complaintState(complaint of 1 July, %s) is “%s”', (day, words, late) => {
  expect(complaintState(came, at(day))).toEqual({ words, late })
})

test('complaintState() of one that is closed is neither due nor late', () => {
  expect(complaintState({ ...came, closedAt: at('07-02') }, at('09-01'))).toEqual({
    words: 'Closed',
    late: false,
  })
})

test('complaintsFinding() says how many wait, and how many of them are overdue', () => {
  expect(complaintsFinding([], at('07-02'))).toBe('No complaint waits for an answer')
  expect(complaintsFinding([came], at('07-02'))).toBe('1 complaint waits for an answer')
  expect(complaintsFinding([came, { ...came, acknowledgeBy: at('09-01') }], at('08-02'))).toBe(
    '2 complaints wait for an answer, 1 overdue',
  )
})

test('complaintLine() says moments of London, and that nothing was acknowledged yet', () => {
  expect(complaintLine({ ...came, reference: 'RC-1' }, at('07-02'))).toMatchObject({
    received: '10am on Wednesday 1 July 2026',
    due: '10am on Friday 31 July 2026',
    acknowledged: 'Not yet',
  })
})

test('complaintLetter() says when it came, until when it is answered, and who else can be asked', () => {
  const facts = { reference: 'RC-7K3M-Q2XD', receivedAt: came.receivedAt, answerBy: came.acknowledgeBy }
  const { subject, text } = complaintLetter({ ...facts, contact: 'privacy@example.org' })
  expect(subject).toBe('We have your complaint RC-7K3M-Q2XD')
  for (const part of ['10am on Wednesday 1 July 2026', '10am on Friday 31 July 2026', 'ico.org.uk'])
    expect(text).toContain(part)
  expect(text).toContain('how it stands: privacy@example.org.')
  expect(complaintLetter({ ...facts, contact: null }).text).not.toContain('how it stands')
})
