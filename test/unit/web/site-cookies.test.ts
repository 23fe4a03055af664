import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { siteCookies } from '#lib/web/site-cookies.ts'

it('siteCookies() names the cookies of the two jars, which are the only places that set one', async () => {
  const setting: string[] = []
  for await (const file of glob('{app,lib,components,bin}/**/*.{ts,tsx}', {
    exclude: ['lib/db/generated/**'],
  })) {
    const source = await readFile(file, 'utf8')
    if (/(cookies\(\)\)|jar)\.set\(|document\.cookie|set-cookie/.test(source)) setting.push(file)
  }
  expect(setting.sort()).toEqual([
    'app/(public)/respond/draft-jar.ts',
    'app/api/auth/[...nextauth]/lead-to.ts', // What next-auth sets on the way to a provider.
    'app/api/auth/[...nextauth]/route.ts',
    'lib/auth/next-auth/ask-next-auth.ts',
    'lib/web/session-jar.ts',
  ])
  expect(siteCookies().map(({ name }) => name)).toEqual([
    'reweigh-draft',
    'reweigh-sign-in',
    'reweigh-session',
  ])
})
