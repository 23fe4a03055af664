import type { ReactNode } from 'react'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { proposalPath } from '#lib/paths/consultation-paths.ts'
import {
  panelAssessmentPath,
  panelMethodsPath,
  panelSaidPath,
  panelWardsPath,
  type CampaignsInAddress,
} from '#lib/paths/panel-proposal-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'

/** The proposal that a page of the panel is about. */
export type ProposalHead = {
  readonly code: string
  readonly position: number
  readonly title: string
  /** Of the sandbox's address with its method. */
  readonly query: string
  readonly noun: AreaNoun
  /** Part of the demonstration. */
  readonly invented: boolean
}

export type ProposalPart = 'said' | 'methods' | 'wards' | 'assessment'

/** What the pages about one proposal share: its title, what leads to it, and the ways between them. */
export function ProposalFrame({
  head: { code, position, title, query, noun, invented },
  part,
  campaigns,
  children,
}: {
  head: ProposalHead
  part: ProposalPart
  campaigns: CampaignsInAddress
  children: ReactNode
}) {
  const tabs = [
    { key: 'said', href: panelSaidPath(code, campaigns), words: 'What people said' },
    { key: 'methods', href: panelMethodsPath(code, campaigns), words: 'What their methods say' },
    { key: 'wards', href: panelWardsPath(code, campaigns), words: `${upperFirst(noun.many)} they list` },
    { key: 'assessment', href: panelAssessmentPath(code), words: 'Our assessment' },
  ]
  return (
    <>
      <p className="rw-muted">
        Proposal {position} {invented && <IllustrativeLabel>Example proposal</IllustrativeLabel>}
      </p>
      <h1>{title}</h1>
      <ul className="rw-key rw-mt-3 rw-mb-4">
        <li>
          <a className="rw-target" href={proposalPath(code)}>
            Read the proposal
          </a>
        </li>
        <li>
          <a className="rw-target" href={sandboxPath(query)}>
            Run it in the sandbox
          </a>
        </li>
      </ul>
      <Tabs
        label="Parts of this proposal’s assessment"
        tabs={tabs.map((tab) => ({ ...tab, current: tab.key === part }))}
      />
      {children}
    </>
  )
}
