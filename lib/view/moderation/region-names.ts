/**
 * The regions of a dataset by code, in the order of their names; those without a name are left out.
 */
export function regionNames(areas: {
  readonly regionCodes: readonly string[]
  readonly regionNames: readonly string[]
}): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [at, code] of areas.regionCodes.entries()) {
    const name = areas.regionNames[at] ?? ''
    if (code !== '' && name !== '') names.set(code, name)
  }
  return new Map([...names].sort(([, one], [, other]) => one.localeCompare(other, 'en-GB')))
}
