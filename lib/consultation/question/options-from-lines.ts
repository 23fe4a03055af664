import { addressName } from '#lib/consultation/text/address-name.ts'
import type { QuestionOption } from './question-options.ts'

/**
 * The options of a choice from what staff type, one a line. An option whose words were there before keeps its code, so that
 * answers that were given to it still count for it; a new one gets a code made from its words.
 *
 * Example: `optionsFromLines('Pubs\nVillage halls', [])` has the codes "pubs" and "village_halls".
 */
export function optionsFromLines(text: string, known: readonly QuestionOption[]): QuestionOption[] {
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const kept = (label: string) => known.find((option) => option.label === label)?.code
  const used = new Set(labels.flatMap((label) => kept(label) ?? []))
  return labels.map((label) => {
    const code = kept(label) ?? freshCode(label, used)
    used.add(code)
    return { code, label }
  })
}

/** A code that no other option has: "village_halls", "village_halls_2" … */
function freshCode(label: string, used: ReadonlySet<string>): string {
  const name = addressName(label, 30).replaceAll('-', '_')
  const stem = /^[a-z]/.test(name) ? name : `option_${name}`.replace(/_$/, '')
  for (let count = 1; ; count++) {
    const code = count === 1 ? stem : `${stem}_${count}`
    if (!used.has(code)) return code
  }
}
