/**
 * Lines out of bytes, each with its newline. Only `\n` ends one: text may hold any other character.
 *
 * @returns what follows the last newline is a line too, without one
 */
export async function* readLines(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let begun: Buffer[] = []
  for await (const part of parts) {
    let start = 0
    for (let end = part.indexOf(10); end >= 0; end = part.indexOf(10, start)) {
      yield Buffer.concat([...begun, part.subarray(start, end + 1)])
      begun = []
      start = end + 1
    }
    if (start < part.length) begun.push(part.subarray(start))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
