import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { findWords } from './find-words.ts'
import type { Passage } from './redact.ts'

/** One target as a form shows it. */
export type FormTarget = { readonly key: string | null; readonly text: string }

type Fields = Readonly<Record<string, string | readonly string[]>>

/** What a form says about one target; the verb checks the rest. */
export type FormDecision = {
  readonly target: string
  readonly action: string
  readonly reason?: string
  readonly passages?: readonly Passage[]
}

/** So many kinds of words, each with a reason, can be hidden in one text. */
export const hidingRows = [1, 2, 3] as const

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/**
 * Reads what a moderator's form says about each target: the action, the reason of a refusal, and the words to hide, one
 * passage a line. Targets without an action are left undecided.
 *
 * Every place where words stand is hidden; words that stand nowhere are an issue, so that a slip of the pen hides nothing.
 */
export function readFormDecisions(
  targets: readonly FormTarget[],
  fields: Fields,
): Result<readonly FormDecision[]> {
  const issues: Issue[] = []
  const decisions = targets.flatMap(({ key, text }): FormDecision[] => {
    const action = key === null ? '' : textOf(fields, `${key}.action`)
    if (key === null) return []
    const passages = hidingRows.flatMap((row) => {
      const place = `${key}.words${row}`
      const reason = textOf(fields, `${key}.why${row}`)
      return textOf(fields, place)
        .split(/\r?\n/u)
        .filter((line) => line.trim() !== '')
        .flatMap((line) => {
          const found = findWords(text, line)
          if (found.length === 0) issues.push({ path: place, message: 'These words are not in the text' })
          if (reason === '') issues.push({ path: `${key}.why${row}`, message: 'Choose why they are hidden' })
          return found.map((passage) => ({ ...passage, reason }))
        })
    })
    if (action === '') {
      if (passages.length > 0) issues.push({ path: `${key}.action`, message: 'Choose what to do with this' })
      return []
    }
    const reason = action === 'refuse' ? textOf(fields, `${key}.reason`) : ''
    return [
      {
        target: key,
        action,
        ...(reason === '' ? {} : { reason }),
        ...(passages.length === 0 ? {} : { passages }),
      },
    ]
  })
  return issues.length > 0 ? failure(issues) : success(decisions)
}
