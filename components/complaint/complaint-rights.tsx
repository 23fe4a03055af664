/** What else people who complain can do. `contact`: an e-mail address, where the operator has named one. */
export function ComplaintRights({ contact }: { contact: string | null }) {
  return (
    <p>
      {contact !== null && (
        <>
          You can also write to <a href={`mailto:${contact}`}>{contact}</a>.{' '}
        </>
      )}
      You can complain to the Information Commissioner’s Office too, before or after:
      ico.org.uk/make-a-complaint, telephone 0303 123 1113.
    </p>
  )
}
