/** Marks a value that shows how something works and says nothing about a real place; a result that rests on one too. */
export function IllustrativeLabel({ children = 'Illustrative' }: { children?: string }) {
  return <span className="rw-illus">{children}</span>
}
