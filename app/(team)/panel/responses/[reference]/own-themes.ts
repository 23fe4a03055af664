import type { ThemeName } from '#lib/consultation/theme/read-theme-names.ts'

type TagRow = { readonly answerId: string; readonly themeId: string; readonly personId: string }

/** The theme that a theme counts for: the one that it was merged into, else itself. */
export const countsFor = (themes: readonly ThemeName[], id: string): string =>
  themes.find((theme) => theme.id === id)?.mergedIntoId ?? id

/** The themes in use that somebody found in an answer, each once. */
export function ownThemes(
  tags: readonly TagRow[],
  themes: readonly ThemeName[],
  answerId: string,
  personId: string,
): readonly string[] {
  const found = tags
    .filter((tag) => tag.answerId === answerId && tag.personId === personId)
    .map(({ themeId }) => countsFor(themes, themeId))
  const usable = new Set(themes.filter(({ retired }) => !retired).map(({ id }) => id))
  return [...new Set(found)].filter((id) => usable.has(id))
}
