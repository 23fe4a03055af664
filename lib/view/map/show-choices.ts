import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'

/** Something that the map can be coloured by. `value`: "cni", "cni.connectedness" or "cni.connectedness.buses". */
export type ShowChoice = { readonly value: string; readonly name: string }

/** What can be chosen in one index. */
export type ShowGroup = { readonly name: string; readonly choices: readonly ShowChoice[] }

/**
 * Everything that the map can be shaded by: each index, its domains, and their indicators where a domain has more than
 * one. Also what a scenario leaves out: to look at is not to count.
 */
export function showChoices(
  { indices }: Pick<Methodology, 'indices'>,
  indicators: readonly Pick<Indicator, 'code' | 'name'>[],
): ShowGroup[] {
  const names = new Map(indicators.map(({ code, name }) => [code, name]))
  return indices.map((index) => {
    const { title } = indexWords(index)
    return {
      name: index.name,
      choices: [
        { value: index.code, name: `${upperFirst(title)}: the whole index` },
        ...index.domains.flatMap((domain) => {
          const value = `${index.code}.${domain.code}`
          const inside = domain.indicators.length > 1 ? domain.indicators : []
          return [
            { value, name: domain.name },
            ...inside.map(({ code }) => ({
              value: `${value}.${code}`,
              name: `${domain.name}: ${names.get(code) ?? code}`,
            })),
          ]
        }),
      ],
    }
  })
}

/** What a value of the choice means; null = what happens to each area, which is also what anything unknown means. */
export const choiceOf = (groups: readonly ShowGroup[], value: string): ShowChoice | null =>
  groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value) ?? null
