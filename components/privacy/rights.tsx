import { complaintPath } from '#lib/paths/complaint-paths.ts'

/** What people can ask for. `contact`: an e-mail address, where the operator has named one. */
export function Rights({ contact }: { contact: string | null }) {
  return (
    <section className="rw-prose rw-mt-6">
      <h2>What you can ask for</h2>
      <p>
        You can ask what we know of you, have it put right or erased, and object to what we do with it. With
        the reference of your response we find it even where you left no address. We answer within one month.
      </p>
      <p>
        {contact === null ? (
          'Ask those who run this site.'
        ) : (
          <>
            Write to <a href={`mailto:${contact}`}>{contact}</a>.
          </>
        )}{' '}
        If you think that we handle it wrongly, <a href={complaintPath()}>send us a complaint</a>: a letter
        acknowledges it at once, and a person answers it. If you are not content with the answer, you can
        complain to the Information Commissioner’s Office, ico.org.uk.
      </p>
    </section>
  )
}
