/** The colours of what charts show: the tokens of the page, which an SVG attribute can name. */
export const chartColours = {
  ink: 'var(--rw-ink)',
  quiet: 'var(--rw-ink-2)',
  axis: 'var(--rw-line-strong)',
  ground: 'var(--rw-wash-2)',
  brand: 'var(--rw-brand)',
  brandMid: 'var(--rw-brand-mid)',
  brandSoft: 'var(--rw-brand-soft)',
  now: 'var(--rw-stay)',
  entering: 'var(--rw-ent)',
  leaving: 'var(--rw-lea)',
  staying: 'var(--rw-stay)',
} as const
