'use client'

import { useEffect, useId, useRef } from 'react'

/**
 * One problem, with the address of the field it is about where there is one (`#cni.connectedness`). `newTab`: what is
 * there can be done beside this page, which stays as it is.
 */
export type Problem = { readonly message: string; readonly href?: string; readonly newTab?: boolean }

/**
 * Everything that is wrong with what was sent, at the head of the page, each leading to its field.
 *
 * `focus`: true moves the focus here when it appears, as after sending a form; a page that updates while someone
 * types leaves the focus where it is. Without script the browser does so (autoFocus), wherever on the page it is.
 */
export function ErrorSummary({
  title = 'There is a problem',
  problems,
  focus = true,
}: {
  title?: string
  problems: readonly Problem[]
  focus?: boolean
}) {
  const summary = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (focus) summary.current?.focus()
  }, [focus])
  return (
    <div
      className="govuk-error-summary"
      aria-labelledby={titleId}
      role="alert"
      tabIndex={-1}
      ref={summary}
      autoFocus={focus}
    >
      <h2 className="govuk-error-summary__title" id={titleId}>
        {title}
      </h2>
      <div className="govuk-error-summary__body">
        <ul className="rw-plain govuk-error-summary__list">
          {problems.map(({ message, href, newTab = false }) => (
            <li key={`${href ?? ''} ${message}`}>
              {href === undefined ? (
                message
              ) : (
                <a href={href} {...(newTab && { target: '_blank', rel: 'noreferrer' })}>
                  {message}
                  {newTab && <span className="rw-vh"> (opens in a new tab)</span>}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
