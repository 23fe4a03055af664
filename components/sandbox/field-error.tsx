/** What is wrong with a control, beside it; the control names it with `aria-describedby`. */
export function FieldError({ field, problem }: { field: string; problem: string | undefined }) {
  if (problem === undefined) return null
  return (
    <p className="rw-err" id={`${field}-error`}>
      <span className="rw-vh">Error: </span>
      {problem}
    </p>
  )
}
