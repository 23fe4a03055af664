/** What a spreadsheet may take for a formula, full-width signs included, whatever blanks or apostrophes stand before it. */
const formula = /^'*(?:[\s\0]*[=+\-@＝＋－＠|%]|[\t\r\n\0])/u

/**
 * A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it. So does one
 * that begins with apostrophes and then like a formula, so that whoever takes one apostrophe away has the text again
 * (`plainText`).
 *
 * Example: `harmlessText('=1+1')` is "'=1+1"; `harmlessText('’tis')` is as it was.
 */
export const harmlessText = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text that `harmlessText` made harmless, exactly. */
export const plainText = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

/**
 * A cell of a CSV file for people: quoted where needed (RFC 4180), and harmless to spreadsheets.
 *
 * Example: `safeCell("=cmd|'/c calc'!A1")` is `"'=cmd|'/c calc'!A1"`.
 */
export function safeCell(text: string): string {
  const harmless = harmlessText(text)
  return /[",;\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
