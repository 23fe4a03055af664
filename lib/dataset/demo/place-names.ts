import { pick } from './chance.ts'
import type { Random } from '#lib/scoring/random.ts'

/**
 * Beginnings of place names. They sound English and begin no place we know of: all of them with all endings were checked
 * once against the names of England's wards and districts and of towns in English-speaking countries, none met.
 */
const beginnings = (
  'Abber Aldren Ambrick Anstel Arkel Bardle Bexel Bexin Bolder Brackel Brask Brinsel Bryle Cawder Clarn ' +
  'Clavel Cobber Corrin Crast Cressel Crond Darrow Dask Deller Dinster Dolver Dorrel Drish Drumble ' +
  'Dunnick Eddle Ellick Embrel Farrel Fask Ferrin Fidder Foxel Frane Gaddle Gisbel Golver Gorm Gorsel ' +
  'Grindel Harkel Hasper Hebbel Heln Hennick Hesk Ibber Ingrel Jarn Jarrick Jorl Jutt Kellick Kelver ' +
  'Kessel Kest Kirl Knarl Lannick Larkel Lask Lathel Lorrel Lunder Maddle Malk Mendle Merl Minnow ' +
  'Molver Morrel Murl Nackel Nesk Nimb Nonnick Norl Norrel Ockle Orrin Osmer Parn Parrow Pask Peddle ' +
  'Pinnel Prast Quarl Quennel Rask Ravel Reddle Resk Rond Rookel Rossick Rushel Sallow Scarrel Sedgel ' +
  'Selver Sennick Sesk Shull Skarn Slorn Sorrel Sparl Stannel Starl Stral Surl Swarl Tarrow Teasel ' +
  'Tharl Throstle Tindle Tirl Tolver Torl Torrick Trask Trell Varn Vennel Vesk Wadder Warrel Weddle ' +
  'Welm Werl Wessel Winsel Wrexel Wurl Yarl Yeddle Yorl'
).split(' ')

/** How place names end: in some parts of the country differently from others. */
const endings = {
  north: 'ton by thorpe thwaite dale beck garth rigg burn gate field worth ley wick haven'.split(' '),
  middle: 'ton ley by worth field wick bury ford stead hurst toft well mere bridge cote'.split(' '),
  east: 'ham ton wick ford stead field fen wold toft ness ley mere holt den church'.split(' '),
  south: 'hurst den ham bourne ford field ley stead wick holt bridge mere church combe'.split(' '),
  west: 'combe cott stow ton leigh bury mouth well bourne ford minster cliffe field'.split(' '),
  city: 'ham ton wick gate bury ford bridge well ley stead den church'.split(' '),
} as const

/** The part of the country whose way of naming places is meant. */
export type Dialect = keyof typeof endings

const compass = ['North', 'South', 'East', 'West'] as const
const features = ['Green', 'Heath', 'Hill', 'Park', 'Bridge', 'Moor', 'Cross', 'Wood', 'Common'] as const

/** Draws the name of a place, for example "Harkelthwaite". */
const drawPlace = (dialect: Dialect, random: Random): string =>
  pick(beginnings, random) + pick(endings[dialect], random)

/** Draws until a name is not taken yet, and takes it. */
function drawNew(draw: () => string, taken: Set<string>): string {
  let name = draw()
  while (taken.has(name)) name = draw()
  taken.add(name)
  return name
}

/** A name for a district that no other district has yet, with its main town, which gives it its name. */
export function nameDistrict(
  dialect: Dialect,
  taken: Set<string>,
  random: Random,
): { name: string; town: string } {
  const town = drawNew(() => drawPlace(dialect, random), taken)
  const kind = random()
  if (kind < 0.66) return { name: town, town }
  if (kind < 0.78) return { name: `${pick(compass, random)} ${town}`, town }
  if (kind < 0.88) return { name: `${town} and ${drawNew(() => drawPlace(dialect, random), taken)}`, town }
  return { name: `${town} ${pick(['Vale', 'Forest', 'Moors', 'Valley'], random)}`, town }
}

/** A name for a ward that no other ward of its district has yet. The first ward of a district is its town centre. */
export function nameWard(dialect: Dialect, town: string, taken: Set<string>, random: Random): string {
  if (taken.size === 0) return drawNew(() => `${town} Central`, taken)
  return drawNew(() => {
    const kind = random()
    const place = kind < 0.2 ? town : drawPlace(dialect, random)
    if (kind < 0.14) return `${town} ${pick(compass, random)}`
    if (kind < 0.32) return `${place} ${pick(features, random)}`
    if (kind < 0.46) return `${place} and ${drawPlace(dialect, random)}`
    return place
  }, taken)
}
