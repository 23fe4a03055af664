import type { Dialect } from './place-names.ts'

/** One of the nine regions: the only real names of the demonstration, with what is invented about each. */
export type Region = {
  readonly code: string
  readonly name: string
  /** Wards in the 2019 list of England's wards, without the City of London and the Isles of Scilly. */
  readonly wards: number
  readonly districts: number
  /** Mean number of people in a ward. */
  readonly wardPopulation: number
  /** Wards that the current method lists. */
  readonly listed: number
  /** Means of civic, connected, engaged, deprivation, urban (character.ts). */
  readonly character: readonly number[]
  readonly dialect: Dialect
}

/** The nine regions in the order of their official codes: 7,433 wards, 317 districts, 225 listed wards. */
export const regions: readonly Region[] = [
  {
    code: 'R1',
    name: 'North East',
    wards: 339,
    districts: 12,
    wardPopulation: 7800,
    listed: 56,
    character: [-0.3, 1.0, 0.45, 0.6, 0.05],
    dialect: 'north',
  },
  {
    code: 'R2',
    name: 'North West',
    wards: 922,
    districts: 39,
    wardPopulation: 7870,
    listed: 54,
    character: [0, 0.25, 0.1, 0.45, 0],
    dialect: 'north',
  },
  {
    code: 'R3',
    name: 'Yorkshire and The Humber',
    wards: 476,
    districts: 21,
    wardPopulation: 11450,
    listed: 28,
    character: [0.2, 0.35, -0.2, 0.25, -0.25],
    dialect: 'north',
  },
  {
    code: 'R4',
    name: 'East Midlands',
    wards: 868,
    districts: 40,
    wardPopulation: 5500,
    listed: 17,
    character: [0.05, 0, 0.3, -0.1, -0.25],
    dialect: 'middle',
  },
  {
    code: 'R5',
    name: 'West Midlands',
    wards: 744,
    districts: 30,
    wardPopulation: 7880,
    listed: 31,
    character: [0.05, 0.2, 0.25, 0.2, -0.05],
    dialect: 'middle',
  },
  {
    code: 'R6',
    name: 'East of England',
    wards: 1039,
    districts: 45,
    wardPopulation: 5940,
    listed: 18,
    character: [0.25, -0.05, 0.15, -0.2, -0.25],
    dialect: 'east',
  },
  {
    code: 'R7',
    name: 'London',
    wards: 629,
    districts: 33,
    wardPopulation: 14020,
    listed: 2,
    character: [-0.25, -0.9, -0.3, 0.2, 1.5],
    dialect: 'city',
  },
  {
    code: 'R8',
    name: 'South East',
    wards: 1402,
    districts: 67,
    wardPopulation: 6480,
    listed: 16,
    character: [-0.05, -0.4, 0.05, -0.5, 0],
    dialect: 'south',
  },
  {
    code: 'R9',
    name: 'South West',
    wards: 1014,
    districts: 30,
    wardPopulation: 5480,
    listed: 3,
    character: [-0.1, 0.05, -0.9, -0.25, -0.35],
    dialect: 'west',
  },
]
