/** Texts one below the other. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, at) => <p key={at}>{text}</p>)
}
