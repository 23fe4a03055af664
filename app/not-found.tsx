import { connection } from 'next/server'
import { Lost } from '#components/layout/lost.tsx'
import { Renewed } from '#components/layout/renewed.tsx'
import { oldForm } from '#lib/web/answer-marks.ts'

export const metadata = { title: 'Page not found' }

/** What is shown at an address with nothing, and in place of a page that another version of the program made. */
export default async function NotFound() {
  await connection()
  const form = oldForm()
  return form === null ? <Lost /> : <Renewed {...form} />
}
