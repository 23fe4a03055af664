'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { Component, createContext, type ReactNode, type SyntheticEvent } from 'react'
import type { FormState } from '#lib/result/form-state.ts'

/** What a form held that did not reach the server; null = nothing went wrong. */
export const KeptForm = createContext<FormState | null>(null)

type State = { readonly failed: boolean; readonly times: number; readonly kept: FormState | null }

const away = 'We could not reach the site just now. What you typed is still here: please try again.'
const renewed =
  'The site was renewed after you opened this page, so this could not be sent. What you typed is still here: copy it, load the page again, and put it in there.'

/** The fields of a form as it was sent, as the server gives them back; a name that comes twice is a list. */
function fieldsOf(form: FormData): FormState['fields'] {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    fields[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return fields
}

/**
 * Keeps what was typed into the forms inside when it cannot be sent at all: the network or the server is away, or the site
 * was renewed meanwhile. React takes such a form off the page; it is shown again with its text and what happened. Forms
 * inside use `useForm`.
 */
export class KeepTyped extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, times: 0, kept: null }
  private last: FormState['fields'] = {}

  static getDerivedStateFromError(error: unknown): Partial<State> {
    unstable_rethrow(error) // That somebody is led on to another page is told by an error too.
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    const message = unstable_isUnrecognizedActionError(error) ? renewed : away
    const kept = { message, issues: [], fields: this.last, retryAfter: 30 }
    this.setState(({ times }) => ({ failed: false, times: times + 1, kept }))
  }

  private readonly remember = (event: SyntheticEvent): void => {
    if (event.target instanceof HTMLFormElement) this.last = fieldsOf(new FormData(event.target))
  }

  override render(): ReactNode {
    const { failed, times, kept } = this.state
    if (failed) return null
    return (
      <div key={times} onSubmitCapture={this.remember}>
        <KeptForm value={kept}>{this.props.children}</KeptForm>
      </div>
    )
  }
}
