import { cache } from 'react'
import { readPreparation, type Preparation } from '#lib/consultation/consultation/read-preparation.ts'
import { consultationsPath, preparePath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'

/** A consultation for one of its pages, after the page has asked for permission. Once for each request. */
export const prepared = cache(async (id: string): Promise<Preparation> =>
  orNotFound(readPreparation(await currentCall(), { id })),
)

/** The way to a page about a part of a consultation. */
export const crumbsTo = ({ id, title }: { id: string; title: string }, name: string) => [
  { name: 'Consultations', href: consultationsPath() },
  { name: title, href: preparePath(id) },
  { name },
]
