import { Fragment } from 'react'

/** A heading in large letters, whose lines do not break at a hyphen: ‘left-behind’ stays one word. */
export function WholeWords({ text }: { text: string }) {
  return text.split(' ').map((word, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      {word.includes('-') ? <span className="rw-nb">{word}</span> : word}
    </Fragment>
  ))
}
