import type { EvidenceDetail } from '#lib/consultation/consultation/consultation-detail.ts'

const publisher = 'Reweigh demonstration'

/** Invented evidence, called so in every title. It leads to pages of this site, where there is something to see. */
export const demoEvidence: readonly Omit<EvidenceDetail, 'id' | 'position'>[] = [
  {
    proposalCode: null,
    title: 'Invented example of a report: How the list is made today, step by step',
    publisher,
    published: '2026-04-14',
    link: '/method',
  },
  {
    proposalCode: null,
    title: 'Invented example of a data dive: Every measure, its source and how well it is counted',
    publisher,
    published: '2026-05-29',
    link: '/data',
  },
  {
    proposalCode: 'connectedness-counts-double',
    title:
      'Invented example of a briefing: What changes when connectedness counts for one and a half times as much',
    publisher,
    published: '2026-06-18',
    link: '/sandbox?cni.connectedness=150',
  },
  {
    proposalCode: 'leave-weak-measures-out',
    title: 'Invented example of a data dive: What changes when grants alone no longer count',
    publisher,
    published: '2026-07-02',
    link: '/sandbox?cni.engaged_community.grant_awards=0',
  },
  {
    proposalCode: 'wider-cut-for-deprivation',
    title: 'Invented example of a briefing: What changes when the line is drawn at 12%',
    publisher,
    published: '2026-07-09',
    link: '/sandbox?cut.imd=12',
  },
]
