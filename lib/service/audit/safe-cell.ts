/** What a spreadsheet may take for a formula, full-width signs included. */
const formula = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

/**
 * A cell of a CSV file for people: quoted where needed (RFC 4180), and harmless to spreadsheets. A text that begins like
 * a formula gets an apostrophe before it.
 *
 * Example: `safeCell("=cmd|'/c calc'!A1")` is `"'=cmd|'/c calc'!A1"`.
 */
export function safeCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",;\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
