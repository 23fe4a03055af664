import type { Formula } from '#lib/view/method/method-step.ts'
import { averageFormulas, summaryFormulas } from './average-formulas.tsx'
import { Maths } from './math.tsx'
import {
  normalisationFormulas,
  transformationFormulas,
  type DrawnFormula,
} from './normalisation-formulas.tsx'
import { WeightedSum } from './weighted-sum.tsx'

function drawn(formula: Formula): DrawnFormula {
  switch (formula.kind) {
    case 'indicator_transformation':
      return transformationFormulas[formula.code]
    case 'normalisation':
      return normalisationFormulas[formula.code]
    case 'aggregation':
      return averageFormulas[formula.code]
    case 'summary':
      return summaryFormulas[formula.code]
  }
}

/** A step as a formula, with what its letters mean. A long one scrolls inside its box, by keyboard too. */
export function FormulaBox({ formula }: { formula: Formula }) {
  if (formula.kind === 'aggregation' && formula.parts.length > 0) {
    return (
      <div className="rw-formula">
        <WeightedSum {...formula} />
      </div>
    )
  }
  const { maths, letters } = drawn(formula)
  return (
    <div className="rw-formula" role="group" aria-label="Formula" tabIndex={0}>
      <Maths>{maths}</Maths>
      <p className="rw-note">{letters}</p>
    </div>
  )
}
