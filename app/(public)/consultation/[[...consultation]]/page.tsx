import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoConsultation } from '#components/consultation/no-consultation.tsx'
import { Page } from '#components/layout/page.tsx'
import { currentConsultation, readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { showConsultation } from './show-consultation.tsx'

export const metadata: Metadata = { title: 'Consultation' }

type Props = { params: Promise<{ consultation?: string[] }>; searchParams: Promise<SearchParams> }

/**
 * The consultation that the site is about just now, or the one whose id the address ends with: a past one, or a draft for
 * whoever has its preview link.
 */
async function Consultation({ params, searchParams }: Props) {
  const call = await currentCall()
  const [id, ...more] = (await params).consultation ?? []
  if (more.length > 0) notFound()
  if (id !== undefined) {
    const preview = firstField(pageFields(await searchParams), 'preview')
    const link = preview === '' ? {} : { preview }
    const consultation = await orNotFound(readConsultation(call, { id, ...link }))
    return showConsultation(consultation, call, { id, ...link })
  }
  const current = await currentConsultation(call, {})
  if (current !== null) return showConsultation(current, call, undefined)
  return (
    <Page dataset={null}>
      <NoConsultation />
    </Page>
  )
}

export default formPage(Consultation)
