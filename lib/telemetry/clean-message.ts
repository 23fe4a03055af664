/** What an error may repeat of what a person sent, and what stands in its place. Quotes reach as far as they can. */
const left: readonly (readonly [RegExp, string])[] = [
  [/"[^]*"|"[^]*$/g, '"…"'],
  [/`[^]*`/g, '`…`'],
  [/(?<!\w)'[^]*'(?!\w)/g, "'…'"],
  [/=\([^]*?\)/g, '=(…)'],
  [/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '(address)'],
  [/\S+@\S+/g, '(e-mail)'],
  [/(?<![\w/])\/\S+/g, '(path)'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b|(?<!\w)(?:[0-9a-f]{0,4}:){2,}[0-9a-f]{0,4}/gi, '(network)'],
  [/\b(?=[\w-]*\d)[\w-]{9,}\b/g, '(code)'],
  [/\d{4,}/g, '(number)'],
]

/** The longest message, in characters, and the most places of a stack. */
const longest = 200
const mostFrames = 12

/**
 * What an error says, without what it may repeat of what a person sent: whatever stands in quotes, e-mail addresses,
 * addresses, network addresses, paths, codes and long numbers. Messages of ours are fixed sentences; those of PostgreSQL, of JSON and of
 * other packages quote what they complain about.
 *
 * @example cleanMessage('invalid input syntax for type uuid: "Ann"') // 'invalid input syntax for type uuid: "…"'
 */
export function cleanMessage(message: string): string {
  const cleaned = left.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message)
  return cleaned.replace(/\s+/g, ' ').trim().slice(0, longest)
}

/** Where an error comes from: the places in its stack, from the program's own folder on, without its message. */
export function framesOf({ message, stack = '' }: Error): string[] {
  const places = stack.replace(message, '').split('\n')
  return places
    .filter((line) => /^\s+at /.test(line))
    .map((line) =>
      line.trim().replace(/(?:file:\/\/)?\/\S*?\/(?=(?:lib|app|bin|node_modules|\.next[\w-]*)\/)/, ''),
    )
    .slice(0, mostFrames)
}
