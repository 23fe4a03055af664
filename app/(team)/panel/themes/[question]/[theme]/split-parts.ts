import type { FormFields } from '#lib/result/form-state.ts'

const most = 4

/**
 * The parts that a form for splitting a theme names, each with the answers that were given to it. The first two are always
 * there, so that a missing name is told; of the others those that were named or given something.
 *
 * Example: fields `name0` to `name3`, and `answer-<id>` with the number of a part or nothing.
 */
export function splitParts(fields: FormFields): readonly { name: string; answers: readonly string[] }[] {
  const named = Array.from({ length: most }, (_, part) => ({
    name: String(fields[`name${part}`] ?? ''),
    answers: Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith('answer-') && value === String(part) ? [field.slice('answer-'.length)] : [],
    ),
  }))
  const last = named.findLastIndex(({ name, answers }) => name.trim() !== '' || answers.length > 0)
  return named.slice(0, Math.max(2, last + 1))
}
