/** What the frame of a page says about the data on it. */
export type PageDataset = {
  /** Demonstration data: invented places. */
  readonly invented: boolean
  /** What the data come from, as one line; null = not said. */
  readonly sources: string | null
}

/**
 * What the frame of a page says about a dataset: whether its places are invented, and its sources in one line.
 *
 * Example: sources "A" and "B" give "Data: A; B."
 */
export function pageDataset({
  snapshot,
  description,
}: {
  readonly snapshot: { readonly dataset: { readonly invented: boolean } }
  readonly description: { readonly sources?: readonly { readonly title: string }[] | undefined }
}): PageDataset {
  const titles = (description.sources ?? []).map(({ title }) => title.trim().replace(/\.$/, ''))
  return {
    invented: snapshot.dataset.invented,
    sources: titles.length === 0 ? null : `Data: ${titles.join('; ')}.`,
  }
}
