import type { ReactNode } from 'react'
import type { Aggregation, Summary } from '#lib/scoring/methodology.ts'
import { Mfrac, Mi, Mo, Mrow, Msub, Msup, Munder } from './math.tsx'
import type { DrawnFormula } from './normalisation-formulas.tsx'

const of = (base: ReactNode) => (
  <Msub>
    {base}
    <Mi>i</Mi>
  </Msub>
)

const sign = (mark: string) => (
  <Munder>
    <Mo>{mark}</Mo>
    <Mi>i</Mi>
  </Munder>
)

const equals = (right: ReactNode) => (
  <Mrow>
    <Mi>S</Mi>
    <Mo>=</Mo>
    {right}
  </Mrow>
)

const lettersOfAverage = 'S: the score. x: the values on one scale. w: their shares, which add up to 1.'

const general: Readonly<Record<Aggregation, ReactNode>> = {
  arithmetic: (
    <Mrow>
      {sign('∑')}
      {of(<Mi>w</Mi>)}
      <Mo>·</Mo>
      {of(<Mi>x</Mi>)}
    </Mrow>
  ),
  geometric: (
    <Mrow>
      {sign('∏')}
      <Msup>
        {of(<Mi>x</Mi>)}
        {of(<Mi>w</Mi>)}
      </Msup>
    </Mrow>
  ),
}

/** A weighted average of values whose shares stand in a table. */
export const averageFormulas: Readonly<Record<Aggregation, DrawnFormula>> = {
  arithmetic: { maths: equals(general.arithmetic), letters: lettersOfAverage },
  geometric: { maths: equals(general.geometric), letters: lettersOfAverage },
}

const byPeople = (what: string) => (
  <Mrow>
    <Mi>S</Mi>
    <Mo>=</Mo>
    <Mfrac>
      <Mrow>
        {sign('∑')}
        {of(<Mi>p</Mi>)}
        <Mo>·</Mo>
        {of(<Mi>{what}</Mi>)}
      </Mrow>
      <Mrow>
        {sign('∑')}
        {of(<Mi>p</Mi>)}
      </Mrow>
    </Mfrac>
  </Mrow>
)

/** How small areas become one number: i runs over the small areas of an area. */
export const summaryFormulas: Readonly<Record<Summary, DrawnFormula>> = {
  mean_score: { maths: byPeople('s'), letters: 'p: people of a small area. s: its score.' },
  mean_rank: {
    maths: byPeople('k'),
    letters:
      'p: people of a small area. k: small areas in the country + 1 − its rank, so that higher is more need.',
  },
  share_in_worst: {
    maths: byPeople('t'),
    letters: 'p: people of a small area. t: 1 when it is in the worst tenth of the country, else 0.',
  },
}
