import { aboutPath, contactPath, publicationPath, questionPath } from '#lib/paths/respond-paths.ts'

/** One line of what a response says. `href`: where it is changed. */
export type SummaryRow = { readonly name: string; readonly value: string; readonly href: string }

type Question = {
  readonly id: string
  readonly position: number
  readonly wording: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

type Content = {
  readonly answers: Readonly<Record<string, { readonly text: string; readonly choices: readonly string[] }>>
  readonly kind: 'individual' | 'organisation' | 'area_professional' | 'other' | null
  readonly organisation: string
  readonly name: string
  readonly areaCode: string
  readonly publication: 'named' | 'anonymous' | 'unpublished'
  readonly email: string
}

const kinds = {
  individual: 'Myself',
  organisation: 'An organisation',
  area_professional: 'Myself, and I work in an area that this is about',
  other: 'Somebody or something else',
}
const publications = {
  unpublished: 'Do not publish my answers',
  anonymous: 'Publish my answers without my name',
  named: 'Publish my answers with my name',
}

/** What a response says, line by line, as its writer checks it. What is not answered says so. */
export function responseSummary(
  { questions }: { readonly questions: readonly Question[] },
  content: Content,
): SummaryRow[] {
  const { kind, organisation, areaCode, publication, name, email } = content
  const answers = questions.map(({ id, position, wording, options }) => {
    const answer = content.answers[id]
    const labels = options.filter(({ code }) => answer?.choices.includes(code)).map(({ label }) => label)
    const value = [...labels, answer?.text ?? ''].filter((part) => part !== '').join('\n')
    return { name: `${position}. ${wording}`, value: value || 'Not answered', href: questionPath(position) }
  })
  const who = [kind === null ? 'Not said yet' : kinds[kind], organisation, areaCode].filter(
    (part) => part !== '',
  )
  const what = [publications[publication], name].filter((part) => part !== '')
  return [
    ...answers,
    { name: 'Answering for', value: who.join(', '), href: aboutPath() },
    { name: 'What we may publish', value: what.join(', '), href: publicationPath() },
    {
      name: 'E-mail for your receipt',
      value: email === '' ? 'None' : `${email} (seen by nobody but the consultation team)`,
      href: contactPath(),
    },
  ]
}
