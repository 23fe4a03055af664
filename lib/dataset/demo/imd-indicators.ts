import { amount, type IndicatorText, type Measure, percent } from './measured.ts'

/**
 * What an IMD domain of a small area is made of.
 *
 * `deprivation`, `urban`: how far it follows the general deprivation of the place and how urban it is; `ward` and
 * `own`: how far it goes its own way, together with its ward or alone.
 */
export type ImdIndicator = IndicatorText & {
  readonly domain: string
  readonly domainName: string
  /** Published weight of the domain in 2019, in tenths of a percent; together 999. */
  readonly weight: number
  readonly mix: {
    readonly deprivation: number
    readonly urban: number
    readonly ward: number
    readonly own: number
  }
  readonly measure: Measure
}

const about = (
  theme: string,
): Pick<ImdIndicator, 'polarity' | 'status' | 'source' | 'sourceDate' | 'level'> => ({
  polarity: 1,
  status: 'illustrative',
  source: `Invented for the demonstration; theme: ${theme}`,
  sourceDate: 'invented',
  level: 'small_area',
})

/**
 * One indicator for each of the seven domains of the IMD of 2019, all values invented.
 *
 * The mixes make domains go together as in 2019: income, employment, education and health closely, crime less,
 * living environment little, barriers not at all.
 */
export const imdIndicators: readonly ImdIndicator[] = [
  {
    ...about('income'),
    code: 'income_deprivation',
    name: 'People in income deprivation',
    description: 'People living on low income or on benefits because of low income. Invented.',
    unit: 'percent',
    domain: 'income',
    domainName: 'Income',
    weight: 225,
    mix: { deprivation: 1, urban: 0.08, ward: 0.12, own: 0.15 },
    measure: percent(11, 0.62, 3),
  },
  {
    ...about('employment'),
    code: 'employment_deprivation',
    name: 'Working-age people out of work',
    description: 'People of working age who would like to work but cannot. Invented.',
    unit: 'percent',
    domain: 'employment',
    domainName: 'Employment',
    weight: 225,
    mix: { deprivation: 1, urban: -0.08, ward: 0.15, own: 0.2 },
    measure: percent(9, 0.56, 3),
  },
  {
    ...about('education, skills and training'),
    code: 'low_qualifications',
    name: 'Adults with no or low qualifications',
    description: 'Adults whose highest qualification is below five good passes at sixteen. Invented.',
    unit: 'percent',
    domain: 'education',
    domainName: 'Education, skills and training',
    weight: 135,
    mix: { deprivation: 1, urban: -0.1, ward: 0.45, own: 0.5 },
    measure: percent(24, 0.5, 3),
  },
  {
    ...about('health and disability'),
    code: 'illness_ratio',
    name: 'Illness and disability',
    description: 'People with long illness or disability, compared with people of the same age. Invented.',
    unit: 'ratio (whole = 100)',
    domain: 'health',
    domainName: 'Health and disability',
    weight: 135,
    mix: { deprivation: 1, urban: 0, ward: 0.5, own: 0.4 },
    measure: amount(100, 0.28, 2),
  },
  {
    ...about('crime'),
    code: 'recorded_crime',
    name: 'Recorded crime',
    description: 'Violence, burglary, theft and criminal damage recorded in a year. Invented.',
    unit: 'crimes per 1,000 people',
    domain: 'crime',
    domainName: 'Crime',
    weight: 93,
    mix: { deprivation: 0.8, urban: 0.3, ward: 0.6, own: 0.65 },
    measure: amount(62, 0.55, 2),
  },
  {
    ...about('barriers to housing and services'),
    code: 'housing_and_services_barriers',
    name: 'Barriers to housing and services',
    description: 'Distance to schools, shops and surgeries, crowding and the price of homes. Invented.',
    unit: 'points',
    domain: 'barriers',
    domainName: 'Barriers to housing and services',
    weight: 93,
    mix: { deprivation: 0, urban: -0.15, ward: 0.8, own: 0.6 },
    measure: amount(20, 0.36, 3),
  },
  {
    ...about('living environment'),
    code: 'poor_living_environment',
    name: 'Poor living environment',
    description: 'Homes in poor condition, dirty air and injuries on the road. Invented.',
    unit: 'points',
    domain: 'living_environment',
    domainName: 'Living environment',
    weight: 93,
    mix: { deprivation: 0.25, urban: 0.2, ward: 0.75, own: 0.5 },
    measure: amount(19, 0.45, 3),
  },
]
