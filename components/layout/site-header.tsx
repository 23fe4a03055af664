import { Brand } from './brand.tsx'
import { Navigation } from './navigation.tsx'

/** The head of every page: brand, navigation and, over invented data, the strip that says so. */
export function SiteHeader({ invented }: { invented: boolean }) {
  return (
    <header className="rw-header">
      <div className="rw-topline" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <div className="rw-container rw-header__row">
        <Brand />
        <Navigation />
      </div>
      {invented && (
        <div className="rw-strip rw-strip--warn">
          <div className="rw-container">
            <b>Demonstration data: invented places</b>
            <span>No ward, number or list here is real.</span>
          </div>
        </div>
      )}
    </header>
  )
}
