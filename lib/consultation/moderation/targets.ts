export type TargetKind = 'answer' | 'name' | 'organisation' | 'scenario_title'

/** One thing of a response that can become public as words, and so needs a decision. Choices and weights need none. */
export type Target = {
  /** "answer:<id>", "name" …: as decisions and forms name it. */
  readonly key: string
  readonly kind: TargetKind
  readonly answerId: string | null
  readonly text: string
}

export type TargetSource = {
  readonly publication: 'named' | 'anonymous' | 'unpublished'
  readonly name: string
  readonly organisation: string
  readonly scenarioTitle: string
  readonly answers: readonly { readonly id: string; readonly text: string; readonly aboutYou: boolean }[]
}

/** The name of a target: "answer:<id>" for an answer, its kind for the others. */
export const targetKey = (kind: TargetKind, answerId: string | null): string =>
  kind === 'answer' ? `answer:${answerId ?? ''}` : kind

/**
 * What of a version needs a decision, in the order of the questions. Names only when they are to be published; answers
 * about oneself never are.
 */
export function targetsOf({
  publication,
  name,
  organisation,
  scenarioTitle,
  answers,
}: TargetSource): Target[] {
  const single = (kind: TargetKind, text: string): Target[] =>
    text === '' ? [] : [{ key: kind, kind, answerId: null, text }]
  const named = publication === 'named'
  return [
    ...answers
      .filter(({ text, aboutYou }) => text !== '' && !aboutYou)
      .map(({ id, text }) => ({
        key: targetKey('answer', id),
        kind: 'answer' as const,
        answerId: id,
        text,
      })),
    ...(named ? single('name', name) : []),
    ...(named ? single('organisation', organisation) : []),
    ...single('scenario_title', scenarioTitle),
  ]
}
