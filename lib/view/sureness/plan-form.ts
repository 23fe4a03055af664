import type { Field } from '#lib/scenario/scenario-query.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { choices, type Choice } from '#lib/scoring/robustness/choices.ts'
import { indexWords } from '#lib/view/index-words.ts'

/** The form that says what an analysis varies, exactly as it was typed. */
export type PlanForm = {
  readonly size: {
    readonly name: 'runs' | 'evaluations'
    readonly label: string
    readonly value: string
    readonly least: number
    readonly most: number
  }
  readonly seed: string
  readonly draw: string
  readonly weights: readonly { readonly value: string; readonly name: string; readonly ticked: boolean }[]
  readonly choices: readonly Choice[]
}

type Usual = {
  readonly size: Omit<PlanForm['size'], 'value'> & { readonly usual: number }
  readonly seed: number
  readonly choices: readonly Choice[]
}

/** The form of a page's address, or as it is when the address says nothing. */
export function planForm(methodology: Methodology, fields: readonly Field[], usual: Usual): PlanForm {
  const all = (name: string) => fields.flatMap(([given, value]) => (given === name ? [value] : []))
  const first = (name: string, otherwise: string) => all(name)[0] ?? otherwise
  const isForm = all('form').includes('1')
  const ticked = all('weights')
  const chosen = all('choices')
  const everyWeight = ticked.length === 0 && !isForm
  const { usual: usualSize, ...size } = usual.size
  return {
    size: { ...size, value: first(size.name, String(usualSize)) },
    seed: first('seed', String(usual.seed)),
    draw: first('draw', '25'),
    weights: methodology.indices.flatMap((index) => {
      const { title } = indexWords(index)
      const domains = { value: `${index.code}.domains`, name: `${title}: its domains` }
      const indicators = { value: `${index.code}.indicators`, name: `${title}: the measures in its domains` }
      const several = index.domains.some((domain) => domain.indicators.length > 1)
      return [domains, ...(several ? [indicators] : [])].map((tick) => ({
        ...tick,
        ticked: everyWeight || ticked.includes(tick.value),
      }))
    }),
    choices:
      chosen.length === 0 && !isForm ? usual.choices : choices.filter((choice) => chosen.includes(choice)),
  }
}
