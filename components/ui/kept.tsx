'use client'

import type { ComponentType } from 'react'
import { KeepTyped } from './keep-typed.tsx'

/**
 * A form that keeps what was typed when it cannot be sent at all. It uses `useForm`; other forms of the page keep theirs.
 *
 * Example: `export const NoteForm = kept(Form)`.
 */
export function kept<Props extends object>(Form: ComponentType<Props>): ComponentType<Props> {
  return function Kept(props: Props) {
    return (
      <KeepTyped>
        <Form {...props} />
      </KeepTyped>
    )
  }
}
