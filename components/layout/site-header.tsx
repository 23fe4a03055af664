import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { Navigation } from './navigation.tsx'

/** The head of every page: brand, navigation, strips of a page's own and, over invented data, the one that says so. */
export function SiteHeader({ invented, children }: { invented: boolean; children?: ReactNode }) {
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
      {children}
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
