import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import type { DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'

const kinds = {
  individual: 'An individual',
  organisation: 'An organisation',
  area_professional: 'Somebody who works in an area',
  other: 'Somebody else',
} as const
const publications = {
  named: 'Publish my answers with my name',
  anonymous: 'Publish my answers without my name',
  unpublished: 'Do not publish my answers',
} as const

/**
 * A response as plain text, whole: for the receipt, for keeping, and for sending it another way when the consultation has
 * closed. Without the e-mail address, because people pass it on.
 */
export function responseText(
  { title, questions, datasetId }: Pick<ConsultationDetail, 'title' | 'questions' | 'datasetId'>,
  content: Omit<DraftContent, 'email'>,
): string {
  const answers = questions.flatMap(({ id, position, wording, options }) => {
    const answer = content.answers[id]
    const labels = options.filter(({ code }) => answer?.choices.includes(code)).map(({ label }) => label)
    const said = [labels.join('; '), answer?.text ?? ''].filter((part) => part !== '').join('\n')
    return [`${position}. ${wording}`, said === '' ? '(not answered)' : said, '']
  })
  const { scenario, scenarioTitle, kind, organisation, name, areaCode, publication } = content
  const about = [
    ['Answering as', kind === null ? '' : kinds[kind]],
    ['Organisation', organisation],
    ['Ward', areaCode],
    ['Publication', publications[publication]],
    ['Name', name],
  ].flatMap(([label = '', value = '']) => (value === '' ? [] : [`${label}: ${value}`]))
  const method =
    scenario === null
      ? []
      : [
          `Method${scenarioTitle === '' ? '' : ` “${scenarioTitle}”`}, about the data ${datasetId}:`,
          canonicalJson(scenario),
          '',
        ]
  return [title, '', ...answers, ...method, ...about, ''].join('\n')
}
