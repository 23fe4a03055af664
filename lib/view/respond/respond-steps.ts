import {
  aboutPath,
  attachedMethodPath,
  checkPath,
  contactPath,
  publicationPath,
  questionPath,
} from '#lib/paths/respond-paths.ts'

/** One page of the form, and whether there is something on it. */
export type RespondStep = {
  readonly name: string
  readonly href: string
  readonly done: boolean
  readonly note: string
}

type Facts = {
  readonly questions: readonly { readonly id: string; readonly position: number; readonly wording: string }[]
  readonly content: {
    readonly answers: Readonly<Record<string, { readonly text: string; readonly choices: readonly string[] }>>
    readonly scenario: object | null
    readonly kind: string | null
    readonly email: string
  }
}

/** Every page of the form in its order, with what is done already. Only who answers has to be said. */
export function respondSteps({ questions, content }: Facts): RespondStep[] {
  const step = (
    name: string,
    href: string,
    done: boolean,
    words: readonly [string, string],
  ): RespondStep => ({
    ...{ name, href, done },
    note: done ? words[0] : words[1],
  })
  return [
    ...questions.map(({ id, position, wording }) => {
      const answer = content.answers[id]
      const done = answer !== undefined && (answer.text !== '' || answer.choices.length > 0)
      return step(`${position}. ${wording}`, questionPath(position), done, ['Answered', 'Not answered'])
    }),
    step('Your method', attachedMethodPath(), content.scenario !== null, ['Attached', 'Not attached']),
    step('About you', aboutPath(), content.kind !== null, ['Done', 'Needed before you send']),
    step('What we may publish', publicationPath(), true, ['Chosen', '']),
    step('E-mail for your receipt', contactPath(), content.email !== '', ['Given', 'Not given']),
  ]
}

/** The page after this one; after the last one the answers are checked. */
export function nextStep(steps: readonly RespondStep[], href: string): string {
  const at = steps.findIndex((step) => step.href === href)
  return steps[at + 1]?.href ?? checkPath()
}
