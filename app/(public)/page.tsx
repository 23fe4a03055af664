import { Page } from '#components/layout/page.tsx'

export default function Home() {
  return (
    <Page>
      <h1>How should England’s ‘left-behind’ wards be chosen?</h1>
    </Page>
  )
}
