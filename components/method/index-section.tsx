import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import type { IndexMethod } from '#lib/view/method/method-view.ts'
import { DomainShareTable, IndicatorTable } from './domain-tables.tsx'
import { FormulaBox } from './formula-box.tsx'

/** One index of the method: what it is made of, what is done step by step, and what its cut-off amounts to. */
export function IndexSection({
  index,
  number,
  noun,
}: {
  index: IndexMethod
  number: number
  noun: AreaNoun
}) {
  const { words, name, domains, steps, cut, code } = index
  const heading = `${cut ? 'Test' : 'Index'} ${number}: ${words.title}`
  const called = words.title === name ? `the ${name}` : `the ${words.short}`
  return (
    <section className="rw-section" aria-labelledby={`index-${code}`}>
      <h2 id={`index-${code}`}>{heading}</h2>
      <p className="rw-intro">
        {words.title === name
          ? ''
          : `Measured by the ${name}${words.short === '' ? '' : ` (${words.short})`}. `}
        {cut &&
          `${upperFirst(withArticle(noun.one))} meets this test when it is in the worst ${formatPercent(cut.worstShare)}: ` +
            `at rank 1 to ${formatCount(cut.lastRankInside)} of ${formatCount(cut.ranked)} (1 = most need).`}
      </p>
      <DomainShareTable domains={domains} name={called} />
      <h3 className="rw-mt-5">How the score is made</h3>
      <ol className="rw-steps rw-mt-3">
        {steps.map((step) => (
          <li key={step.title}>
            <h4>{step.title}</h4>
            {step.words.map((sentence) => (
              <p className="rw-small rw-measure" key={sentence}>
                {sentence}
              </p>
            ))}
            {step.formulas.map((formula) => (
              <FormulaBox formula={formula} key={`${formula.kind} ${formula.code}`} />
            ))}
          </li>
        ))}
      </ol>
      <h3 className="rw-mt-5 rw-mb-3">What it is made of</h3>
      <IndicatorTable domains={domains} name={called} />
    </section>
  )
}
