import type { Issue } from '#lib/result/result.ts'
import { Notice } from './notice.tsx'

/** Why the changes of a link are not used: every reason, with what to do instead. */
export function ScenarioIssues({ issues, sandbox }: { issues: readonly Issue[]; sandbox: string }) {
  return (
    <Notice
      tone="warning"
      title="The changes in this link cannot be used, so this page shows the current method."
    >
      <ul className="rw-issues">
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <span className="rw-code">{path}</span> {message}
          </li>
        ))}
      </ul>
      <p>
        <a href={sandbox}>Make your own changes</a>
      </p>
    </Notice>
  )
}
