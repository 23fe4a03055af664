import { accessibilityPath, cookiesPath, dataPath, methodPath, privacyPath } from '#lib/paths/page-paths.ts'
import { accountPath } from '#lib/paths/team-paths.ts'

/**
 * The foot of every page. `sources`: what the data of this page come from, one sentence or none.
 *
 * It does not know who reads: the way to one's account asks those to sign in who have not.
 */
export function SiteFooter({ sources }: { sources: string | null }) {
  return (
    <footer className="rw-footer">
      <div className="rw-container">
        <ul>
          <li>
            <a href={methodPath()}>Method</a>
          </li>
          <li>
            <a href={dataPath()}>Data and licences</a>
          </li>
          <li>
            <a href={privacyPath()}>Privacy</a>
          </li>
          <li>
            <a href={cookiesPath()}>Cookies</a>
          </li>
          <li>
            <a href={accessibilityPath()}>Accessibility</a>
          </li>
          <li>
            <a href={accountPath()}>For the team</a>
          </li>
        </ul>
        {sources !== null && <p>{sources}</p>}
      </div>
    </footer>
  )
}
