import { Button } from '#components/ui/button.tsx'
import { areasPath } from '#lib/paths/page-paths.ts'

/** The short way to an area's page. */
export function FindPanel({ noun }: { noun: string }) {
  return (
    <form className="rw-panel rw-panel--wash rw-panel--short" action={areasPath()} role="search">
      <h2 className="rw-h3">
        <label htmlFor="find">Find your {noun}</label>
      </h2>
      <span className="rw-hint" id="find-hint">
        See why it is on the list or not. Type its name or the district.
      </span>
      <div className="rw-search">
        <input className="rw-in" id="find" name="q" aria-describedby="find-hint" autoComplete="off" />
        <Button type="submit">Find</Button>
      </div>
    </form>
  )
}
