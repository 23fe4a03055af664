import { Lost } from '#components/layout/lost.tsx'

export const metadata = { title: 'Page not found' }

export default function NotFound() {
  return <Lost />
}
