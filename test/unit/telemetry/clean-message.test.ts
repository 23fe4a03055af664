import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanMessage, framesOf } from '#lib/telemetry/clean-message.ts'

test.each([
  ['invalid input syntax for type uuid: "Ann"', 'invalid input syntax for type uuid: "…"'],
  [
    'Unexpected token \'A\', "{"name": Ann, "x" is not valid JSON',
    'Unexpected token \'…\', "…" is not valid JSON',
  ],
  ['Key (email)=(ann@example.org) already exists.', 'Key (email)=(…) already exists.'],
  ['550 no such user ann.lee@example.org here', '550 no such user (e-mail) here'],
  ['connect ECONNREFUSED 192.0.2.17:5432', 'connect ECONNREFUSED (network):(number)'],
  ['connect ETIMEDOUT 2001:db8::17', 'connect ETIMEDOUT (network)'],
  ['fetch https://example.org/?q=ann failed', 'fetch (address) failed'],
  ['no page at /respond/return/Zk3abc', 'no page at (path)'],
  ['The audit log has no head; a migration makes it.', 'The audit log has no head; a migration makes it.'],
  ["It doesn't answer", "It doesn't answer"],
])('cleanMessage(%j) is %j', (message, cleaned) => {
  expect(cleanMessage(message)).toBe(cleaned)
})

test('cleanMessage leaves out whatever a message quotes, e-mail addresses and tokens', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}[0-9]{5,9}$/)
  fc.assert(
    fc.property(word, fc.string(), (secret, around) => {
      for (const message of [
        `bad value "${around.replaceAll('"', '')}${secret}"`,
        `bad \`${secret}\` here`,
        `to ${secret}@example.org`,
        `token ${secret} is wrong`,
      ])
        expect(cleanMessage(message)).not.toContain(secret)
    }),
  )
})

test('framesOf(error) names places of the program, and nothing of a message that looks like one', () => {
  const error = new Error('broken\n    at Ann (ann@example.org)')
  const frames = framesOf(error)
  expect(frames.length).toBeGreaterThan(0)
  expect(frames.join('\n')).not.toContain('Ann')
})
