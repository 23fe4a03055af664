/** The most characters (UTF-16) that a cell of a workbook can hold. */
const most = 32_767
const continues = ' … [too long for a workbook; the CSV files have all of it]'

/** Signs that XML cannot hold or does not like, and the carriage return, which its readers would lose. */
const unwritable = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu

const numbered = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text as it stands in the XML of a worksheet (ECMA-376, 22.9.2.19): signs that XML cannot hold by their number, and
 * what only looks like such a number marked as a text. A text longer than a cell can be ends with a remark.
 *
 * Example: `xlsxText('a<b')` is "a&lt;b".
 */
export function xlsxText(text: string): string {
  const fitting = text.length <= most ? text : text.slice(0, most - continues.length) + continues
  return xmlText(
    fitting
      .toWellFormed()
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      .replace(unwritable, numbered),
  )
}

/** A text as XML holds it. Example: `xmlText('A1<=2')` is "A1&lt;=2". */
export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
