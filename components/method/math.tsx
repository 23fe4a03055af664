import { createElement, type ReactNode } from 'react'

/** An element of MathML, which React renders and its types do not know. */
const element =
  (name: string) =>
  ({ children }: { children?: ReactNode }) =>
    createElement(name, null, children)

/** A name of a quantity, a number, a sign, words. */
export const Mi = element('mi')
export const Mn = element('mn')
export const Mo = element('mo')
export const Mtext = element('mtext')
/** A group; a fraction of two; a base with what stands above, below, or both; a sum's sign with its limits. */
export const Mrow = element('mrow')
export const Mfrac = element('mfrac')
export const Msup = element('msup')
export const Msub = element('msub')
export const Munder = element('munder')

/** A formula on a line of its own, which browsers draw and screen readers read by themselves. */
export function Maths({ children }: { children: ReactNode }) {
  return createElement('math', { display: 'block' }, children)
}
