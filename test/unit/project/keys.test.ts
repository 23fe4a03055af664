import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const page = await readFile('docs/keys.md', 'utf8')
const named = [...page.matchAll(/`([\w./[\]-]+\.(?:ts|mjs))`/g)].map(([, file = '']) => file)

it('docs/keys.md names every file that uses cryptography', async () => {
  const using: string[] = []
  for await (const file of glob('{*.ts,{app,bin,components,lib}/**/*.{ts,tsx,mjs}}', {
    exclude: ['lib/db/generated/**', 'bin/bench*/**', 'bin/bench*.ts'],
  })) {
    const source = await readFile(file, 'utf8')
    if (/node:crypto|crypto\.subtle|getRandomValues|otpauth|altcha-lib'/.test(source)) using.push(file)
  }
  expect(using.length).toBeGreaterThan(30)
  expect(using.filter((file) => !named.includes(file))).toEqual([])
})

it('no file of ours asks for a broken hash or cipher', async () => {
  const broken: string[] = []
  for await (const file of glob('{app,bin,components,lib}/**/*.{ts,tsx,mjs}', {
    exclude: ['lib/db/generated/**'],
  })) {
    if (/['"](md5|sha1|rc4|des|aes-\d+-(ecb|cbc))['"]/i.test(await readFile(file, 'utf8'))) broken.push(file)
  }
  // Apps for one-time codes know HMAC with SHA-1 alone, and inside HMAC it holds.
  expect(broken).toEqual(['lib/auth/second-factor/one-time-code.ts'])
})
