import { expect, test } from 'vitest'
import { isThisMachine } from '#lib/env/is-this-machine.ts'

test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1', '127.1.2.3:80', '[::1]', '[::1]:3000', '::1'])(
  'isThisMachine(%j): nobody else can reach it',
  (host) => expect(isThisMachine(host)).toBe(true),
)

test.each([
  'mail.example.org',
  '127.0.0.1.example.org',
  'localhost.example.org',
  'localhost:80@example.org',
  '0.0.0.0',
  '[::ffff:127.0.0.1]',
  'a\nlocalhost',
  '',
])('isThisMachine(%j): somebody else could be there', (host) => expect(isThisMachine(host)).toBe(false))
