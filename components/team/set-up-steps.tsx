import { QrPicture } from './qr-picture.tsx'

/** How to set up one-time codes. `secret`: as text, for whoever cannot use the picture. */
export function SetUpSteps({
  secret,
  picture,
}: {
  secret: string
  picture: readonly (readonly boolean[])[]
}) {
  return (
    <>
      <p>
        Besides the link, everybody of the team gives a one-time code from an app on their telephone or
        computer, such as the one in your password manager.
      </p>
      <ol>
        <li>
          In your app, add an account with this picture:
          <QrPicture rows={picture} />
        </li>
        <li>
          Or type this key: <code className="rw-code">{secret}</code>
        </li>
        <li>Type the six digits that the app shows.</li>
      </ol>
    </>
  )
}
