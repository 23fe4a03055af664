import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { ProfilePage } from '#components/profile/profile-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { listProfile } from '#lib/dataset/list-profile.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { profileView } from '#lib/view/profile/profile-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Profile of the list' }

/** Outcomes in listed areas, in others inside the cut of the last test and in all, now and under the scenario of the link. */
async function Profile({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const profile = listProfile(scored, await dataset.outcomes())
  return (
    <Page dataset={pageDataset(dataset)}>
      <ProfilePage
        view={profile && profileView(scored, profile.index, profile.outcomes)}
        query={carriedQuery(asked, fields)}
        issues={issues}
      />
    </Page>
  )
}

export default formPage(Profile)
