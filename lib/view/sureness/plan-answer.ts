import type { Choice } from '#lib/scoring/robustness/choices.ts'
import type { Drawing, Varied } from '#lib/scoring/robustness/options.ts'

/** What varies in an analysis, as the HTTP interface says it. */
export type PlanAnswer = {
  readonly seed: number
  /** "25" = each weight by up to 25%; "anywhere" = any shares at all. */
  readonly draw: string
  readonly weights: readonly string[]
  readonly choices: readonly Choice[]
}

type Plan = {
  readonly seed: number
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
  readonly choices: readonly Choice[]
}

/** What varies in an analysis, in the words of its fields. */
export const planAnswer = ({ seed, drawing, varied, choices }: Plan): PlanAnswer => ({
  seed,
  draw: drawing.kind === 'anywhere' ? 'anywhere' : String(Math.round(drawing.range * 100)),
  weights: varied.flatMap(({ index, domains, indicators }) => [
    ...(domains ? [`${index}.domains`] : []),
    ...(indicators ? [`${index}.indicators`] : []),
  ]),
  choices,
})
