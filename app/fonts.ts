import localFont from 'next/font/local'

/**
 * Source Sans 3 and Source Serif 4 (SIL Open Font License), Latin letters, served by ourselves: no request leaves
 * the site. A letter that they lack is drawn by the next family of the list (app/styles/_tokens.scss).
 */
const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--rw-font-sans',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--rw-font-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

/** The classes that carry both families, for `<html>`. */
export const fontClasses = `${sans.variable} ${serif.variable}`
