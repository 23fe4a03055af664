import { amount, type IndicatorText, type Measure, percent } from './measured.ts'

/** A need indicator; `urban`: how much more need towns have on it than the rest of its domain (less: below 0). */
export type CniIndicator = IndicatorText & { readonly urban: number; readonly measure: Measure }

export type CniDomain = {
  readonly code: 'civic_assets' | 'connectedness' | 'engaged_community'
  readonly name: string
  readonly indicators: readonly CniIndicator[]
}

const row = (
  status: 'published' | 'illustrative',
  polarity: 1 | -1,
  [code, name, unit, theme]: readonly [code: string, name: string, unit: string, theme: string],
  description: string,
  urban: number,
  measure: Measure,
): CniIndicator => ({
  code,
  name,
  unit,
  description: `${description} ${
    status === 'published'
      ? 'The published index uses this indicator; the values here are invented.'
      : 'A stand-in for an indicator of the published index that is not public; the values are invented.'
  }`,
  polarity,
  status,
  source: `Invented for the demonstration; theme: ${theme}`,
  sourceDate: 'invented',
  level: 'area',
  urban,
  measure,
})

const assets = (kind: string, name: string, what: string, urban: number, middle: number): CniIndicator =>
  row(
    'published',
    -1,
    [`${kind}_assets`, `Density of ${name}`, 'assets per 1,000 people', name],
    `${what} inside the ward or within 1 km of its boundary, for every 1,000 people. Few = more need.`,
    urban,
    amount(middle, 0.55, 3),
  )

const more = row.bind(null, 'illustrative', 1)
const fewer = row.bind(null, 'illustrative', -1)

/** The three domains of the demonstration's CNI with their 5, 7 and 7 indicators. */
export const cniDomains: readonly CniDomain[] = [
  {
    code: 'civic_assets',
    name: 'Civic assets',
    indicators: [
      assets(
        'community_space',
        'community space assets',
        'Halls, pubs, libraries and community centres',
        0.1,
        0.9,
      ),
      assets('education', 'education assets', 'Schools, nurseries and colleges', -0.1, 0.7),
      assets('sport_leisure', 'sport and leisure assets', 'Pitches, pools, gyms and clubs', 0.1, 1.2),
      assets('cultural', 'cultural assets', 'Theatres, cinemas, museums and galleries', -0.25, 0.25),
      assets('green', 'green assets', 'Parks, allotments, woods and playing fields', 0.2, 1.5),
    ],
  },
  {
    code: 'connectedness',
    name: 'Connectedness',
    indicators: [
      more(
        ['key_services_journey', 'Journey to key services', 'minutes', 'access to key services'],
        'Time to reach a surgery, a shop and a school on foot or by public transport.',
        -0.35,
        amount(17, 0.4, 1),
      ),
      more(
        ['no_car', 'Households without a car', 'percent', 'access to key services'],
        'Households that have no car or van.',
        0.4,
        percent(22, 0.6, 1),
      ),
      fewer(
        ['public_transport', 'Public transport nearby', 'departures an hour', 'public transport'],
        'Buses and trains that leave from stops within walking distance in an hour of the working day.',
        -0.3,
        amount(9, 0.7, 2),
      ),
      more(
        ['slow_broadband', 'Homes with slow broadband', 'percent', 'digital connection'],
        'Homes that cannot get 30 megabits a second.',
        -0.2,
        percent(6, 0.8, 2),
      ),
      more(
        ['offline_adults', 'Adults who are not online', 'percent', 'digital connection'],
        'Adults who have not used the internet in the last three months.',
        0.1,
        percent(10, 0.5, 2),
      ),
      more(
        ['living_alone_65', 'Older people living alone', 'percent', 'isolation'],
        'People aged 65 and over who live by themselves.',
        0.15,
        percent(30, 0.35, 1),
      ),
      fewer(
        ['local_jobs', 'Jobs nearby', 'jobs per working-age person', 'local jobs'],
        'Jobs within half an hour of home, for each person of working age there.',
        0.2,
        amount(0.72, 0.35, 3),
      ),
    ],
  },
  {
    code: 'engaged_community',
    name: 'Active and engaged community',
    indicators: [
      fewer(
        ['charities', 'Local charities', 'charities per 1,000 people', 'charities'],
        'Registered charities that work in the ward.',
        0.1,
        amount(2.1, 0.5, 3),
      ),
      fewer(
        ['charity_income', 'Income of local charities', '£ per person', 'charities'],
        'What the charities of the ward receive in a year.',
        -0.15,
        amount(48, 0.9, 2),
      ),
      fewer(
        ['grant_awards', 'Grants', '£ per person', 'grants'],
        'Grants from funders to groups of the ward over five years.',
        -0.2,
        amount(26, 0.9, 2),
      ),
      fewer(
        ['turnout', 'Turnout at local elections', 'percent', 'turnout'],
        'Electors who voted at the last election of the council.',
        0.1,
        percent(35, 0.28, 1),
      ),
      fewer(
        ['volunteering', 'People who volunteer', 'percent', 'volunteering'],
        'Adults who gave unpaid help through a group at least once a month.',
        0.1,
        percent(21, 0.35, 1),
      ),
      more(
        ['no_say', 'Adults who feel they have no say', 'percent', 'barriers to taking part'],
        'Adults who disagree that they can influence decisions about their area.',
        -0.05,
        percent(62, 0.3, 1),
      ),
      more(
        ['newcomers', 'People who moved in within a year', 'percent', 'barriers to taking part'],
        'People who lived elsewhere a year ago: places where many come and go find it harder to organise.',
        0.1,
        percent(10, 0.4, 2),
      ),
    ],
  },
]
