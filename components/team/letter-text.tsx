import { formatMoment } from '#lib/view/format/format-moment.ts'

type Letter = { readonly to: string; readonly subject: string; readonly at: Date; readonly text: string }

const link = /(https?:\/\/\S+)/

/** A letter as its addressee would see it; its links can be followed. */
export function LetterText({ letter: { to, subject, at, text } }: { letter: Letter }) {
  return (
    <article className="rw-prose">
      <h1>{subject}</h1>
      <p className="rw-hint">
        To {to}, {formatMoment(at)}
      </p>
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, at) => (
          <p key={at} className="rw-letter">
            <Linked text={paragraph} />
          </p>
        ))}
    </article>
  )
}

function Linked({ text }: { text: string }) {
  return text.split(link).map((part, at) =>
    link.test(part) ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
