import type { Datapackage } from '#lib/dataset/package/datapackage-schema.ts'

/** Whether a dataset version comes with boundaries, without reading them. */
export const hasBoundaries = ({
  description,
}: {
  readonly description: Pick<Datapackage, 'resources'>
}): boolean => description.resources.some(({ path }) => path === 'boundaries.topojson')
