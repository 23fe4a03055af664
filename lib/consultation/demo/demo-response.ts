/** What becomes of an invented response: published, left to be checked, refused, or these words of it hidden. */
type Fate = 'publish' | 'leave' | 'refuse' | { readonly hide: string }

/** An invented response, before it is sent. */
export type DemoResponse = {
  /** The position of the question that it answers in words: 2, 9 or 10. */
  readonly about: 2 | 9 | 10
  readonly text: string
  /** Codes by the position of the question. */
  readonly chosen?: Readonly<Record<number, string>>
  readonly kind?: 'individual' | 'organisation' | 'area_professional' | 'other'
  readonly organisation?: string
  readonly publication?: 'named' | 'anonymous' | 'unpublished'
  /** The query of the sandbox's address. */
  readonly method?: string
  readonly fate?: Fate
  /** Names of themes that the panel found in it (`demoThemes`). */
  readonly themes?: readonly string[]
}

/** How the text of every one begins, so that nobody takes it for somebody's. */
export const inventedLabel = 'Invented response:'

/** What it answers in words. */
export const textOf = ({ text }: DemoResponse): string => `${inventedLabel} ${text}`

/** The themes that the invented panel has so far, each of the question at this position. */
export const demoThemes = [
  { about: 2, name: 'Buses decide what people can reach', description: 'Timetables, fares, last buses.' },
  { about: 2, name: 'Being online does not replace being there', description: 'Broadband against distance.' },
  { about: 2, name: 'Connectedness counts enough already', description: 'Against changing its share.' },
  { about: 9, name: 'Count people who care for others', description: 'Unpaid care, of any age.' },
] as const
