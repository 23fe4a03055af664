import type { CampaignsInAddress } from '#lib/paths/panel-proposal-paths.ts'

/** The two ways to count possible campaigns, as links: which is shown, and the other. */
export function CampaignsChoice({
  campaigns,
  href,
}: {
  campaigns: CampaignsInAddress
  href: (campaigns: CampaignsInAddress) => string
}) {
  const ways = [
    { way: 'once', words: 'Each campaign once' },
    { way: 'all', words: 'Every response' },
  ] as const
  return (
    <nav className="rw-counting" aria-label="How campaigns count">
      <span>Count</span>
      <ul>
        {ways.map(({ way, words }) => (
          <li key={way}>
            <a href={href(way)} aria-current={way === campaigns ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p className="rw-note">
        Responses with the same or nearly the same words may be of one campaign. Counted once, they count 1
        together, shared among them. None is dropped.
      </p>
    </nav>
  )
}
