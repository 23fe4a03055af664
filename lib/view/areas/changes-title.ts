import type { AreaView } from './area-view.ts'

/** What the section on the smallest changes is about: they start from the visitor's changes, where there are any. */
export const changesTitle = ({ now, then }: Pick<AreaView, 'now' | 'then'>): string =>
  (then ?? now).listed ? 'The smallest change that takes it off' : 'The smallest change that brings it in'
