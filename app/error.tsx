'use client'

import { Fault } from '#components/layout/fault.tsx'

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <Fault id={error.digest ?? null} />
}
