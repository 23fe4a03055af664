import { expect, test } from 'vitest'
import { pageDataset } from '#lib/view/data/page-dataset.ts'

const snapshot = { dataset: { invented: true } }

test('pageDataset says the sources in one line', () => {
  const sources = [{ title: 'Community Needs Index 2019' }, { title: 'Office for National Statistics.' }]
  expect(pageDataset({ snapshot, description: { sources } })).toEqual({
    invented: true,
    sources: 'Data: Community Needs Index 2019; Office for National Statistics.',
  })
})

test('pageDataset of a dataset that names no sources says none', () => {
  expect(pageDataset({ snapshot, description: {} }).sources).toBeNull()
})
