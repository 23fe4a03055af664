import { expect, test } from 'vitest'
import { parsePolicyReports } from '#lib/web/policy-report.ts'

test('parsePolicyReports names what was stopped, and repeats nothing of whoever sent it', () => {
  const report = {
    'document-uri': 'https://reweigh.example.org/respond/left-behind-2026/secret?name=Ann',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://elsewhere.example/ann@example.org.js',
    'script-sample': 'Ann',
  }
  const read = parsePolicyReports({ 'csp-report': report })
  expect(read).toEqual({ ok: true, value: [{ directive: 'script-src-elem', blocked: 'address' }] })
})

test('parsePolicyReports reads lists of the Reporting API and passes over what is about something else', () => {
  const list = [
    { type: 'deprecation', url: 'https://reweigh.example.org/', body: { id: 'x' } },
    { type: 'csp-violation', body: { effectiveDirective: 'style-src-attr', blockedURL: 'inline' } },
    { type: 'csp-violation', body: { effectiveDirective: 'Ann', blockedURL: 'Ann' } },
  ]
  expect(parsePolicyReports(list)).toEqual({
    ok: true,
    value: [
      { directive: 'style-src-attr', blocked: 'inline' },
      { directive: 'other', blocked: 'other' },
    ],
  })
})

test.each([
  null,
  7,
  'inline',
  {},
  { 'csp-report': null },
  [{ type: 3 }],
  { 'csp-report': { 'blocked-uri': 1 } },
])('parsePolicyReports refuses %j', (value) => {
  expect(parsePolicyReports(value)).toMatchObject({ ok: false })
})
