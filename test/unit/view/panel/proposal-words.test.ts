import { expect, it } from 'vitest'
import { writtenReferences } from '#lib/view/panel/proposal-words.ts'
import { wardsWanted } from '#lib/view/panel/proposal-wards.ts'
import {
  panelAssessmentPath,
  panelMethodsPath,
  panelSaidPath,
  panelWardsPath,
} from '#lib/paths/panel-proposal-paths.ts'

it('writtenReferences(text) takes references apart, each once, in capitals', () => {
  expect(writtenReferences(' rw-7k3m-q2xd,RW-7K3M-Q2XD;\nRW-AAAA-BBBB ')).toEqual([
    'RW-7K3M-Q2XD',
    'RW-AAAA-BBBB',
  ])
  expect(writtenReferences(' \n ')).toEqual([])
})

it('wardsWanted(given) leaves out what cannot be', () => {
  const given = new Map([
    ['q', 'Hart\0'],
    ['show', 'listed'],
    ['order', 'least'],
    ['page', '3'],
  ])
  expect(wardsWanted((name) => given.get(name) ?? '')).toEqual({
    q: 'Hart',
    show: 'listed',
    order: 'least',
    page: 3,
  })
  expect(wardsWanted(() => 'nonsense')).toEqual({ q: 'nonsense', show: '', order: 'share', page: 1 })
})

it('the paths of a proposal’s pages carry only what differs from the usual', () => {
  expect(panelSaidPath('wider-cut')).toBe('/panel/proposals/wider-cut')
  expect(panelMethodsPath('wider-cut', 'all')).toBe('/panel/proposals/wider-cut/methods?campaigns=all')
  expect(panelWardsPath('wider-cut', 'once', { q: 'Hart', page: 2 })).toBe(
    '/panel/proposals/wider-cut/wards?q=Hart&page=2',
  )
  expect(panelAssessmentPath('wider-cut')).toBe('/panel/proposals/wider-cut/assessment')
})
