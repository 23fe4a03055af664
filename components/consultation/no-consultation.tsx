import { sandboxPath } from '#lib/paths/page-paths.ts'

/** What stands here while there is nothing to answer. */
export function NoConsultation() {
  return (
    <div className="rw-prose">
      <h1>There is no consultation just now</h1>
      <p>
        When there is one, this page says what is asked and how to answer. Until then you can{' '}
        <a href={sandboxPath()}>try the method</a> yourself.
      </p>
    </div>
  )
}
