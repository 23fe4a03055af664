import { NotForYou } from '#components/layout/not-for-you.tsx'

export const metadata = { title: 'This page is not open to you' }

export default function Forbidden() {
  return <NotForYou />
}
