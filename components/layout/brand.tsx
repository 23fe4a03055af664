import { homePath } from '#lib/paths/page-paths.ts'

/** Name and mark: two rows of three domains, the middle one of the second row counting for more. */
export function Brand() {
  return (
    <a className="rw-brand" href={homePath()}>
      <svg viewBox="0 0 36 30" aria-hidden="true" focusable="false">
        <g fill="#c9afca">
          <rect y="2" width="11" height="9" />
          <rect x="12.5" y="2" width="11" height="9" />
          <rect x="25" y="2" width="11" height="9" />
        </g>
        <rect y="15" width="7.5" height="13" fill="#9a6a9c" />
        <rect x="9" y="15" width="18" height="13" fill="#5d2260" />
        <rect x="28.5" y="15" width="7.5" height="13" fill="#9a6a9c" />
      </svg>
      <span>
        <b>Reweigh</b>
        <span>How ‘left-behind’ wards are chosen</span>
      </span>
    </a>
  )
}
