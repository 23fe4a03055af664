import type { Field } from '#lib/scenario/scenario-query.ts'

/** Which areas the table shows. */
export const shown = ['changes', 'entering', 'leaving', 'staying'] as const
export type Shown = (typeof shown)[number]

/** How the table of areas is looked at: it travels in the address, but is no part of what is scored. */
export type Look = {
  readonly show: Shown
  /** "people", "name" or the code of an index; empty is the first index. */
  readonly sort: string
  readonly reverse: boolean
  /** Counted from 1. */
  readonly page: number
  readonly all: boolean
}

/** Names of the fields that say how the table is looked at. */
export const lookNames: ReadonlySet<string> = new Set(['show', 'sort', 'order', 'page', 'rows'])

export const firstLook: Look = { show: 'changes', sort: '', reverse: false, page: 1, all: false }

/** Reads the look from an address. What it does not understand is as usual: nothing is wrong with the scenario. */
export function lookOf(fields: readonly Field[]): Look {
  const given = new Map(fields)
  const page = given.get('page') ?? ''
  return {
    show: shown.find((each) => each === given.get('show')) ?? 'changes',
    sort: given.get('sort') ?? '',
    reverse: given.get('order') === 'reverse',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    all: given.get('rows') === 'all',
  }
}

/** The fields of an address that stand for a look; none for the first one. */
export function lookFields({ show, sort, reverse, page, all }: Look): Field[] {
  const fields: Field[] = []
  if (show !== 'changes') fields.push(['show', show])
  if (sort !== '') fields.push(['sort', sort])
  if (reverse) fields.push(['order', 'reverse'])
  if (page > 1) fields.push(['page', String(page)])
  if (all) fields.push(['rows', 'all'])
  return fields
}

/** Whether two looks show the same. */
export const sameLook = (a: Look, b: Look): boolean =>
  a.show === b.show && a.sort === b.sort && a.reverse === b.reverse && a.page === b.page && a.all === b.all
