import type { ReactNode } from 'react'
import type { IndicatorTransformation, Normalisation } from '#lib/scoring/methodology.ts'
import { Mfrac, Mi, Mn, Mo, Mrow, Msup, Mtext } from './math.tsx'

/** What the letters mean, under formulas that count places. */
const places = 'N: how many have a value. r: the place, 1 = most need.'

const share = (
  <Mfrac>
    <Mrow>
      <Mi>N</Mi>
      <Mo>+</Mo>
      <Mn>1</Mn>
      <Mo>−</Mo>
      <Mi>r</Mi>
    </Mrow>
    <Mi>N</Mi>
  </Mfrac>
)

const between = (low: string, high: string) => (
  <Mfrac>
    <Mrow>
      <Mi>x</Mi>
      <Mo>−</Mo>
      <Mtext>{low}</Mtext>
    </Mrow>
    <Mrow>
      <Mtext>{high}</Mtext>
      <Mo>−</Mo>
      <Mtext>{low}</Mtext>
    </Mrow>
  </Mfrac>
)

/** A formula and what its letters mean. */
export type DrawnFormula = { readonly maths: ReactNode; readonly letters: string }

/** How each normalisation is written. */
export const normalisationFormulas: Readonly<Record<Exclude<Normalisation, 'none'>, DrawnFormula>> = {
  rank: {
    maths: (
      <Mrow>
        <Mi>R</Mi>
        <Mo>=</Mo>
        {share}
      </Mrow>
    ),
    letters: places,
  },
  normal_score: {
    maths: (
      <Mrow>
        <Mi>z</Mi>
        <Mo>=</Mo>
        <Msup>
          <Mi>Φ</Mi>
          <Mrow>
            <Mo>−</Mo>
            <Mn>1</Mn>
          </Mrow>
        </Msup>
        <Mo>(</Mo>
        <Mfrac>
          <Mrow>
            <Mi>N</Mi>
            <Mo>−</Mo>
            <Mi>r</Mi>
            <Mo>+</Mo>
            <Mn>0.5</Mn>
          </Mrow>
          <Mi>N</Mi>
        </Mfrac>
        <Mo>)</Mo>
      </Mrow>
    ),
    letters: `${places} Φ⁻¹: the value that a standard bell curve has at that share.`,
  },
  exponential_rank: {
    maths: (
      <Mrow>
        <Mi>X</Mi>
        <Mo>=</Mo>
        <Mo>−</Mo>
        <Mn>23</Mn>
        <Mo>·</Mo>
        <Mi>ln</Mi>
        <Mo>(</Mo>
        <Mn>1</Mn>
        <Mo>−</Mo>
        <Mi>R</Mi>
        <Mo>·</Mo>
        <Mo>(</Mo>
        <Mn>1</Mn>
        <Mo>−</Mo>
        <Msup>
          <Mi>e</Mi>
          <Mrow>
            <Mo>−</Mo>
            <Mn>100</Mn>
            <Mo>/</Mo>
            <Mn>23</Mn>
          </Mrow>
        </Msup>
        <Mo>)</Mo>
        <Mo>)</Mo>
        <Mo>,</Mo>
        <Mtext>{'\u2003with\u2003'}</Mtext>
        <Mi>R</Mi>
        <Mo>=</Mo>
        {share}
      </Mrow>
    ),
    letters: places,
  },
  z_score: {
    maths: (
      <Mrow>
        <Mi>z</Mi>
        <Mo>=</Mo>
        <Mfrac>
          <Mrow>
            <Mi>x</Mi>
            <Mo>−</Mo>
            <Mtext>average</Mtext>
          </Mrow>
          <Mtext>standard deviation</Mtext>
        </Mfrac>
      </Mrow>
    ),
    letters: 'x: the value. The standard deviation is that of a sample (N − 1).',
  },
  min_max: {
    maths: (
      <Mrow>
        <Mi>y</Mi>
        <Mo>=</Mo>
        {between('lowest', 'highest')}
      </Mrow>
    ),
    letters: 'x: the value. Lowest and highest: of all values.',
  },
  goalposts: {
    maths: (
      <Mrow>
        <Mi>y</Mi>
        <Mo>=</Mo>
        {between('low end', 'high end')}
      </Mrow>
    ),
    letters: 'x: the value. The two ends are fixed; below 0 counts as 0 and above 1 as 1.',
  },
}

/** How each transformation of an indicator is written. */
export const transformationFormulas: Readonly<
  Record<Exclude<IndicatorTransformation, 'none'>, DrawnFormula>
> = {
  log: {
    maths: (
      <Mrow>
        <Mi>y</Mi>
        <Mo>=</Mo>
        <Mi>ln</Mi>
        <Mi>x</Mi>
      </Mrow>
    ),
    letters: 'x: the value.',
  },
  log1p: {
    maths: (
      <Mrow>
        <Mi>y</Mi>
        <Mo>=</Mo>
        <Mi>ln</Mi>
        <Mo>(</Mo>
        <Mn>1</Mn>
        <Mo>+</Mo>
        <Mi>x</Mi>
        <Mo>)</Mo>
      </Mrow>
    ),
    letters: 'x: the value.',
  },
}
