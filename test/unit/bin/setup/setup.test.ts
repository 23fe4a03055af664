import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError as TypedOperatorError } from '#lib/errors/operator-error.ts'
import { checkNode } from '#bin/setup/check-node.mjs'
import { portSentence } from '#bin/setup/free-port.mjs'
import { OperatorError, sentenceFor } from '#bin/setup/operator-error.mjs'
import { packagesAreInstalled } from '#bin/setup/packages-are-installed.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '26.1.0'])('checkNode accepts %s', (version) => {
  expect(() => checkNode(version)).not.toThrow()
})

test.each(['18.20.0', '20.18.3', '16.0.0'])('checkNode refuses %s and says what is needed', (version) => {
  expect(() => checkNode(version)).toThrow(`Reweigh needs Node 20.19 or newer; this is Node ${version}.`)
})

test('portSentence proposes another port', () => {
  expect(portSentence('EADDRINUSE', 3000, '127.0.0.1')).toContain('PORT=3001 npm start')
  expect(portSentence('EADDRNOTAVAIL', 3000, '9.9.9.9')).toBe(
    'This machine has no network address 9.9.9.9. Correct HOST.',
  )
})

test('sentenceFor shows the sentence of an operator error, whichever class it is of', () => {
  expect(sentenceFor(new OperatorError('Port 1 is taken.'))).toBe('Port 1 is taken.')
  expect(sentenceFor(new TypedOperatorError('Port 1 is taken.'))).toBe('Port 1 is taken.')
})

test('sentenceFor names a full disk and a forbidden file', () => {
  expect(sentenceFor(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toContain('The disk is full.')
  const forbidden = Object.assign(new Error('open'), { code: 'EACCES', path: '/etc/shadow' })
  expect(sentenceFor(forbidden)).toBe('This account may not read or write /etc/shadow.')
})

test('sentenceFor shows no stack trace of a fault of ours', () => {
  const sentence = sentenceFor(new TypeError('x is not a function'))
  expect(sentence).toBe('Something is wrong with the program itself: x is not a function')
})

describe('packagesAreInstalled', () => {
  let folder: string
  const left = { version: '1.0.0', integrity: 'sha512-a' }
  const write = (wanted: object, installed: object | string | undefined) => {
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
    if (installed === undefined) return
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
    const text = typeof installed === 'string' ? installed : JSON.stringify({ packages: installed })
    writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), text)
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reweigh-packages-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test.each([
    ['there is no node_modules', { 'node_modules/left': left }, undefined, false],
    ['npm was broken off', { 'node_modules/left': left }, '{"pack', false],
    ['all are there', { 'node_modules/left': left }, { 'node_modules/left': left }, true],
    ['one is missing', { 'node_modules/left': left }, {}, false],
    [
      'one has another version',
      { 'node_modules/left': left },
      { 'node_modules/left': { ...left, version: '1.0.1' } },
      false,
    ],
    [
      'one has other content',
      { 'node_modules/left': left },
      { 'node_modules/left': { ...left, integrity: 'sha512-b' } },
      false,
    ],
    ['one for another system is missing', { 'node_modules/left': { ...left, optional: true } }, {}, true],
  ])('when %s', (_, wanted, installed, answer) => {
    write(wanted, installed)
    expect(packagesAreInstalled(folder)).toBe(answer)
  })
})
