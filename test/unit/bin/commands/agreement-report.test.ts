import { expect, test } from 'vitest'
import { agreementJson, agreementText, type AgreementReport } from '#bin/commands/agreement-report.ts'

const report = (found: AgreementReport['found']): AgreementReport => ({
  dataset: { name: 'tiny', version: '1.0.0', title: 'Tiny', digest: 'sha256:0', invented: false },
  engine: '1.0.0',
  codes: ['A1', 'A2', 'A3'],
  found,
})

const found = {
  columns: [
    {
      column: 'cni_score',
      index: 'cni',
      kind: 'score' as const,
      compared: 2345,
      notScored: 1,
      exact: 2000,
      within: 2345,
      tolerance: 0.0051,
      largestError: 0.00012345,
      agrees: false,
    },
  ],
  list: { published: 2, computed: 2, both: 1, publishedOnly: [0], computedOnly: [2] },
  agrees: false,
}

test('agreementText(report) has a row for each column, and names who is on one list only', () => {
  expect(agreementText(report(found)).split('\n')).toEqual([
    'Tiny (tiny@1.0.0), 3 areas, engine 1.0.0',
    'column     compared  exact  within  tolerance  largest difference',
    'cni_score     2,345  2,000   2,345     0.0051             0.00012  DIFFERS, 1 without a score of ours',
    'list: 2 published, 2 computed, 1 on both',
    '  published list only: A1',
    '  computed list only: A3',
    'The published scores and ranks are NOT reproduced.',
    '',
  ])
})

test('agreementText(report) says when nothing was published', () => {
  expect(agreementText(report(null))).toContain(
    'The package has no published.csv: there is nothing to compare.',
  )
})

test('agreementJson(report) is one object on one line', () => {
  const text = agreementJson(report(found))
  expect(text.trim()).not.toContain('\n')
  expect(JSON.parse(text)).toMatchObject({
    dataset: { id: 'tiny', version: '1.0.0', digest: 'sha256:0' },
    areas: 3,
    agrees: false,
    columns: [{ column: 'cni_score', compared: 2345, not_scored: 1, max_error: 0.00012345 }],
    list: { published: 2, computed: 2, both: 1, published_only: ['A1'], computed_only: ['A3'] },
  })
  expect(JSON.parse(agreementJson(report(null)))).toMatchObject({
    published: false,
    agrees: null,
    columns: [],
    list: null,
  })
})
