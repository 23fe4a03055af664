import { Notice } from '#components/ui/notice.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import type { Illustration } from '#lib/view/sandbox/illustration.ts'

/** Why figures that one sees are not those of the controls, and what is being done about it. */
export function WaitNotice({
  offline,
  seconds,
  retry,
}: {
  offline: boolean
  seconds: number
  retry: () => void
}) {
  const title = offline ? 'The connection is lost.' : 'We are busy.'
  return (
    <Notice
      tone="warning"
      title={`${title} Trying again ${seconds > 0 ? `in ${counted(seconds, 'second')}` : 'now'}.`}
    >
      <p>
        Your changes are kept, here and in the address of this page.{' '}
        <button className="rw-linkbtn" type="button" onClick={retry}>
          Try now
        </button>
      </p>
    </Notice>
  )
}

/** The result that is shown belongs to an earlier version of the controls, or to none of them. */
export function LastWorkingNotice({ listed, changed }: { listed: string; changed: boolean }) {
  return changed ? (
    <Notice tone="warning" title="These results are for your last version that worked.">
      {`${listed} listed.`}
    </Notice>
  ) : (
    <Notice tone="warning" title="These results are for the current method.">
      {`Your changes could not be calculated yet. ${listed} listed.`}
    </Notice>
  )
}

/** The page is about another dataset version than the current one. `query`: the same changes on the current one. */
export function OldDataNotice({ dataset, query }: { dataset: DatasetView; query: string }) {
  const { name, version, newer } = dataset
  if (newer === null) return null
  const same = newer.name === name
  return (
    <Notice
      title={`This link was made with data ${same ? `version ${version}` : `${name}, version ${version}`}.`}
    >
      <p>
        {same ? `Version ${newer.version}` : `${newer.name}, version ${newer.version},`} is current. You are
        looking at the result as it was then. <a href={sandboxPath(query)}>See it with the current data</a>
      </p>
    </Notice>
  )
}

/** Part of the result rests on made-up values. `changed`: names of the illustrative indicators that were changed. */
export function IllustrativeNotice({
  illustration: { used, indicators },
  changed,
  putBack,
}: {
  illustration: Illustration
  changed: readonly string[]
  putBack: string
}) {
  if (used === 0) return null
  const what =
    changed.length > 0
      ? `You changed ${changed.join(', ')}, whose values are made up.`
      : `${used} of the ${indicators} indicators are stand-ins.`
  return (
    <Notice tone="warning" title="Part of this rests on made-up values.">
      <p>
        {what} Do not quote these numbers.{' '}
        {changed.length > 0 && <a href={sandboxPath(putBack)}>Put indicators back</a>}
      </p>
    </Notice>
  )
}
