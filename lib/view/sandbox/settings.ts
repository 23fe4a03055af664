import type { Field } from '#lib/scenario/scenario-query.ts'
import { choicesOf, rowsOf, type SandboxMethod } from './sandbox-method.ts'

/**
 * What every control says, as text, by the name of its field: exactly what was typed, right or wrong.
 * A weight that is left out says 0.
 */
export type Settings = Readonly<Record<string, string>>

/** Every control as published. */
export function publishedSettings(method: SandboxMethod): Settings {
  return Object.fromEntries([
    ...method.indices.flatMap((index) => [
      ...rowsOf(index).map(({ field, published }) => [field, String(published)] as const),
      ...(index.cut === null ? [] : [[index.cut.field, index.cut.published] as const]),
    ]),
    ...choicesOf(method).map(({ field, published }) => [field, published] as const),
  ])
}

/**
 * The controls as a link sets them: its fields where it has them, as published elsewhere. Fields that are no control
 * of this method are left to others.
 *
 * Example: `settingsOf(method, [['cni.civic_assets', '0']])` leaves Civic assets out.
 */
export function settingsOf(method: SandboxMethod, fields: readonly Field[]): Settings {
  const published = publishedSettings(method)
  const given = fields.filter(([name]) => Object.hasOwn(published, name))
  return { ...published, ...Object.fromEntries(given) }
}

/** A text as it is compared: weights and cut-offs are numbers, however they are written. */
function meaning(text: string): string {
  const trimmed = text.trim()
  return /^\d{1,4}(\.\d{1,10})?$/.test(trimmed) ? String(Number(trimmed)) : trimmed
}

/**
 * The fields that differ from what is published, in the order of the page: what a link has to carry.
 *
 * Example: after typing 150 for Connectedness it is `[['cni.connectedness', '150']]`.
 */
export function differences(method: SandboxMethod, settings: Settings): Field[] {
  return Object.entries(publishedSettings(method)).flatMap(([field, published]): Field[] => {
    const text = settings[field] ?? published
    return meaning(text) === meaning(published) ? [] : [[field, text]]
  })
}

/** The controls with one of them changed. */
export const withSetting = (settings: Settings, field: string, text: string): Settings => ({
  ...settings,
  [field]: text,
})

/** The controls with some of them as published again. */
export function putBack(method: SandboxMethod, settings: Settings, fields: readonly string[]): Settings {
  const published = publishedSettings(method)
  return { ...settings, ...Object.fromEntries(fields.map((field) => [field, published[field] ?? ''])) }
}

/** Every field of one index: its weights, cut-off and choices. */
export function fieldsOfIndex(method: SandboxMethod, code: string): string[] {
  const index = method.indices.find((candidate) => candidate.code === code)
  if (index === undefined) return []
  return [
    ...rowsOf(index).map(({ field }) => field),
    ...(index.cut === null ? [] : [index.cut.field]),
    ...index.choices.map(({ field }) => field),
  ]
}
