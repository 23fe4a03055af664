import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Symbols } from '#components/layout/symbols.tsx'
import { fontClasses } from './fonts.ts'
import './globals.scss'

export const metadata: Metadata = {
  title: { template: '%s – Reweigh', default: 'Reweigh' },
  description:
    'Change what counts in the method that chooses ‘left-behind’ wards, and see which wards enter or leave.',
}

/** The frame of every page. Pages are made for each request, because their scripts carry a fresh nonce (proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <a className="govuk-skip-link" href="#main">
          Skip to main content
        </a>
        <Symbols />
        {children}
      </body>
    </html>
  )
}
