import { areasPath, homePath } from '#lib/paths/page-paths.ts'
import { Page } from './page.tsx'

/** What a person sees at an address that leads nowhere. */
export function Lost() {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Page not found</h1>
        <p>
          If you typed the address, check it for mistakes. If you copied it, check that you copied all of it.
        </p>
        <p>
          You can go to the <a href={homePath()}>home page</a> or <a href={areasPath()}>find a ward</a>.
        </p>
      </div>
    </Page>
  )
}
