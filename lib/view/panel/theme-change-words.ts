export type ThemeChange = 'created' | 'renamed' | 'merged' | 'split' | 'retired'

/**
 * What was done to a theme, in words. `other`: the name of the theme that it went into or came from; empty = none.
 *
 * Example: `themeChangeWords('merged', 'Buses', 'Transport')` is "Merged into “Transport”".
 */
export function themeChangeWords(change: ThemeChange, name: string, other: string): string {
  switch (change) {
    case 'created':
      return other === '' ? `Created as “${name}”` : `Created as “${name}”, a part of “${other}”`
    case 'renamed':
      return `Called “${name}” from then on, or described anew`
    case 'merged':
      return `Merged into “${other}”`
    case 'split':
      return 'Split into parts and taken out of use'
    case 'retired':
      return 'Taken out of use'
  }
}
