import type { Methodology } from '#lib/scoring/methodology.ts'
import { alternativesOf, type Choice } from '#lib/scoring/robustness/choices.ts'
import type { Drawing, Varied } from '#lib/scoring/robustness/options.ts'
import type { Design } from './design.ts'
import { methodDesign, type MethodDesign } from './method-design.ts'

/** What a person chose for a sensitivity analysis: all of its result follows from this, the dataset and the methodology. */
export type SensitivityPlan = {
  /** About how many evaluations; as many whole samples are done as fit. */
  readonly evaluations: number
  readonly seed: number
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
  readonly choices: readonly Choice[]
}

/** The design of a plan over a methodology. `sound`: whether a methodology can be scored. */
export function planDesign(
  methodology: Methodology,
  { evaluations, seed, varied, choices }: SensitivityPlan,
  sound: (methodology: Methodology) => boolean,
): { readonly design: Design; readonly method: MethodDesign } {
  const method = methodDesign(methodology, varied, alternativesOf(methodology, choices), sound)
  const { factors, groups } = method
  const samples = Math.max(2, Math.floor(evaluations / (groups.length + 2)))
  return { design: { seed, samples, factors, groups }, method }
}
