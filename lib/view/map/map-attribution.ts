type Named = { readonly title?: string | undefined; readonly name?: string | undefined }

const sentence = (before: string, texts: readonly (string | undefined)[]): string[] => {
  const known = texts.flatMap((text) =>
    text === undefined || text.trim() === '' ? [] : [text.trim().replace(/\.$/, '')],
  )
  return known.length === 0 ? [] : [`${before}: ${known.join('; ')}.`]
}

/**
 * Whose data and boundaries a map shows and under which licences, a sentence each; it stands under every map and in every
 * saved picture. Example: "Data and boundaries: Office for National Statistics." and "Licences: Open Government Licence v3.0."
 */
export const mapAttribution = ({
  sources = [],
  licenses = [],
}: {
  readonly sources?: readonly Named[] | undefined
  readonly licenses?: readonly Named[] | undefined
}): string[] => [
  ...sentence(
    'Data and boundaries',
    sources.map(({ title, name }) => title ?? name),
  ),
  ...sentence(
    licenses.length === 1 ? 'Licence' : 'Licences',
    licenses.map(({ title, name }) => title ?? name),
  ),
]
