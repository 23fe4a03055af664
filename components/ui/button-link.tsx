import type { ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ href, children, ...look }: ButtonLook & { href: string; children: ReactNode }) {
  return (
    <a className={buttonClass(look)} href={href}>
      {children}
    </a>
  )
}
