import type { ProposalDetail } from '#lib/consultation/consultation/consultation-detail.ts'

/** What the demonstration asks about: the kinds of change that such a consultation is really about. */
export const demoProposals: readonly Omit<ProposalDetail, 'id' | 'position'>[] = [
  {
    code: 'connectedness-counts-double',
    title: 'Connectedness counts double',
    change:
      'Connectedness would make up half of the Community Needs Index instead of a third. Civic assets and the active community would make up a quarter each.',
    why: 'A hall or a park helps little if people cannot get to it, or to work, or online. Some of those who know these places best say that being cut off is what holds them back most.',
    scenario: { indices: { cni: { domain_weights: { connectedness: 200 } } } },
  },
  {
    code: 'leave-weak-measures-out',
    title: 'Leave measures with weak data out',
    change:
      'Three measures would no longer count: the income of local charities, grants, and adults who feel they have no say. The other measures of the same group would grow to fill their place.',
    why: 'Two of them count money where it is registered, which is often not where it is spent. The third comes from a survey that asks only a few people in each ward.',
    scenario: { indices: { cni: { indicator_weights: { charity_income: 0, grant_awards: 0, no_say: 0 } } } },
  },
  {
    code: 'wider-cut-for-deprivation',
    title: 'A wider cut for deprivation',
    change:
      'A ward would meet the second test when it is among the 15% most deprived, instead of the 10% most deprived. The test of community needs would stay as it is.',
    why: 'A line always leaves somebody just outside. A ward of high community need that ranks a few places past the tenth percentile is hardly different from one just inside.',
    scenario: { cuts: { imd: 0.15 } },
  },
  {
    code: 'compare-by-distance-from-average',
    title: 'Compare measures by their distance from the average',
    change:
      'Each measure of community needs would be put on the common scale by how far a ward is from the average of all wards (a z-score). Today it is put there by its place in the order.',
    why: 'Places in an order treat a small step and a wide gap alike. Distances keep the gap, so a ward that is far worse than all others on one measure would count for more.',
    scenario: { indices: { cni: { normalisation: 'z_score' } } },
  },
  {
    code: 'count-the-worst-neighbourhoods',
    title: 'Sum up deprivation by the worst neighbourhoods',
    change:
      'The deprivation of a ward would be the share of its neighbourhoods that are among the 10% most deprived of all. Today it is the average over its neighbourhoods.',
    why: 'An average hides a very deprived estate in a ward that is otherwise well off. Counting the worst neighbourhoods brings it to light, but says nothing of how deprived the others are.',
    scenario: { indices: { imd: { summary: 'share_in_worst' } } },
  },
]
