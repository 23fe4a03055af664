import { expect, test } from 'vitest'
import { serviceView, type ServiceFacts } from '#lib/view/service/service-view.ts'
import { timeWords } from '#lib/view/service/time-words.ts'

const well: ServiceFacts = {
  outbox: { waiting: 2, oldest: 61, abandoned: 0 },
  complaints: { open: 1, due: 8 * 86_400 },
  queues: [{ name: 'ensemble-part', waiting: 3, active: 1, failed: 0 }],
  entries: 1234,
  backupAge: 7200,
  work: [{ name: 'recount', period: 86_400, age: 3600, problem: '' }],
  ...{ servers: 2, workers: 1, versions: ['1.0.0'] },
  counted: { requests: 5000, faults: 5, shed: 7, limited: 1 },
  ...{ databaseBytes: 14_700_000, databaseVersion: '18.4' },
}
const wrongIn = (facts: Partial<ServiceFacts>) => {
  const { finding, groups } = serviceView({ ...well, ...facts })
  const lines = groups.flatMap((group) => group.lines).filter((line) => !line.well)
  return { finding, lines: lines.map(({ name, figure }) => `${name}: ${figure}`) }
}

test('serviceView says first that everything is as it should be', () => {
  expect(wrongIn({})).toEqual({ finding: 'Everything is as it should be.', lines: [] })
})

test.each<[string, Partial<ServiceFacts>, string]>([
  [
    'a letter waits too long',
    { outbox: { waiting: 3, oldest: 301, abandoned: 0 } },
    'Letters that wait to be sent: 3, the oldest for 5 minutes',
  ],
  [
    'a letter was given up',
    { outbox: { waiting: 0, oldest: 0, abandoned: 1 } },
    'Letters given up in the last day: 1',
  ],
  [
    'a complaint is due within a week',
    { complaints: { open: 2, due: 6 * 86_400 } },
    'Complaints about personal data that wait for an answer: 2, the first due in 6 days',
  ],
  [
    'a complaint is overdue',
    { complaints: { open: 1, due: -3 * 86_400 } },
    'Complaints about personal data that wait for an answer: 1, the oldest overdue for 3 days',
  ],
  ['no worker runs', { workers: 0 }, 'Workers that run: 0'],
  ['no server says that it runs', { servers: 0 }, 'Servers that run: 0'],
  [
    'work failed',
    { queues: [{ name: 'q', waiting: 0, active: 0, failed: 2 }] },
    'Work that failed in the last day: 2',
  ],
  ['no backup was written', { backupAge: null }, 'Newest backup: never'],
  ['the backup is old', { backupAge: 27 * 3600 }, 'Newest backup: 27 hours ago'],
  [
    'the counts differ',
    { work: [{ name: 'recount', period: 86_400, age: 60, problem: 'They differ.' }] },
    'Counting responses again, against their receipts and the record: 60 seconds ago',
  ],
  [
    'work was not done',
    { work: [{ name: 'retention', period: 86_400, age: 172_801, problem: '' }] },
    'Erasing what is too old: 2 days ago',
  ],
  [
    'too many faults',
    { counted: { requests: 1000, faults: 2, shed: 0, limited: 0 } },
    'Answered with a fault of ours: 2',
  ],
])('serviceView marks that %s', (_, facts, line) => {
  const { finding, lines } = wrongIn(facts)
  expect(lines).toEqual([line])
  expect(finding).toMatch(/^1 thing is not as it should be: [a-z]/)
})

test('serviceView counts what is not as it should be', () => {
  expect(wrongIn({ workers: 0, backupAge: null }).finding).toBe(
    '2 things are not as they should be: workers that run and newest backup.',
  )
})

test.each([
  [0, '0 seconds'],
  [1.9, '1 second'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [7199, '119 minutes'],
  [7200, '2 hours'],
  [172_800, '2 days'],
])('timeWords(%f) is %s', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words)
})
