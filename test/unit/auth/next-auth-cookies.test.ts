import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { nextAuthCookies } from '#lib/auth/next-auth/cookies.ts'

it('nextAuthCookies(true) names every cookie of next-auth but the session for this host alone, and guards it', async () => {
  const itsOwn = await readFile('node_modules/next-auth/core/lib/cookie.js', 'utf8')
  const names = [...itsOwn.matchAll(/^ {4}(\w+): \{$/gm)].map(([, name]) => name)
  const cookies = nextAuthCookies(true)
  expect(Object.keys(cookies).sort()).toEqual(names.sort())
  const { sessionToken, ...others } = cookies
  for (const cookie of Object.values(others)) {
    expect(cookie.name).toMatch(/^__Host-next-auth\./)
    expect(cookie.options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
    expect(cookie.options).not.toHaveProperty('domain')
  }
  expect(sessionToken?.options).toMatchObject({ secure: true, httpOnly: true })
})

it('nextAuthCookies(false) has plain names: over http browsers would throw the others away', () => {
  expect(nextAuthCookies(false).state).toMatchObject({ name: 'next-auth.state', options: { secure: false } })
})
