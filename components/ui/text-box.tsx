'use client'

import type { ComponentProps } from 'react'
import { keepEarlyText } from './keep-early-text.ts'

/** A box for several lines of text. What a person types into it before script runs stays there. */
export const TextBox = (props: Omit<ComponentProps<'textarea'>, 'ref' | 'className' | 'value'>) => (
  <textarea className="rw-in" ref={keepEarlyText} {...props} />
)
