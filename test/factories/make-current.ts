import { db } from '#lib/db/database.ts'

/** A published dataset version of this name, with nothing in it: enough for what asks which dataset is current. */
export async function makeCurrent(name: string): Promise<void> {
  const id = `${name}@1.0.0`
  const digest = `sha256:${name}`
  const empty = { title: name, digest, contentDigest: digest, description: {}, methodology: {}, areaCount: 0 }
  await db().datasetVersion.upsert({
    where: { id },
    create: { id, name, version: '1.0.0', ...empty },
    update: {},
  })
  await db().datasetPublication.create({ data: { datasetId: id } })
}
