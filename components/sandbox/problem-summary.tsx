import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsTitle, type Problem } from '#lib/view/sandbox/problem.ts'

/** Every problem, each leading to its control. `focus`: it came with the page, so it is where one starts. */
export function ProblemSummary({ problems, focus }: { problems: readonly Problem[]; focus: boolean }) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={problemsTitle(problems)}
      focus={focus}
      problems={problems.map(({ field, summary }) => ({
        message: summary,
        ...(field !== null && { href: `#${field}` }),
      }))}
    />
  )
}
