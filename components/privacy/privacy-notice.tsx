import type { ReactNode } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import { keptInWords } from '#lib/view/privacy/kept-in-words.ts'
import type { KeptRow, RecordRow } from '#lib/view/privacy/kept-row.ts'
import { Rights } from './rights.tsx'
import { TableSection } from './table-section.tsx'

const columns: readonly Column<KeptRow>[] = [
  { key: 'what', head: 'What', cell: ({ what }) => what, header: true, wide: true, twelfths: 5 },
  { key: 'why', head: 'What for', cell: ({ why }) => why, label: 'What for', wide: true, twelfths: 4 },
  { key: 'kept', head: 'Erased', cell: keptInWords, label: 'Erased', wide: true, twelfths: 3 },
]

const recordColumns: readonly Column<RecordRow>[] = [
  { key: 'what', head: 'What', cell: ({ what }) => what, header: true, wide: true, twelfths: 5 },
  { key: 'why', head: 'What for', cell: ({ why }) => why, label: 'What for', wide: true, twelfths: 4 },
  { key: 'until', head: 'Erased', cell: ({ until }) => until, label: 'Erased', wide: true, twelfths: 3 },
]

/** A heading with paragraphs. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rw-prose rw-mt-6">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/**
 * What we know about people who use the site. `rows`: what is erased by itself, and when.
 * `record`: what stays. `controller`, `contact`: who is
 * responsible, where the operator has said so.
 */
export function PrivacyNotice({
  rows,
  record,
  controller,
  contact,
}: {
  rows: readonly KeptRow[]
  record: readonly RecordRow[]
  controller: string | null
  contact: string | null
}) {
  return (
    <>
      <div className="rw-prose">
        <h1>Privacy</h1>
        <p className="rw-lead">
          We keep little, and briefly. You can read everything here without telling us anything.
        </p>
        <p>
          {controller === null
            ? 'Responsible for what you tell us is whoever runs this site.'
            : `Responsible for what you tell us is ${controller}.`}
        </p>
      </div>
      <Part title="When you only read, or try the method">
        <p>
          We set no cookie, load nothing from elsewhere and count no visits. What you change in the method is
          in the address of the page and is not stored here. Your network address is used to answer you; it is
          written down nowhere.
        </p>
      </Part>
      <Part title="When you respond">
        <p>
          You need no account, and need not leave a name or an e-mail address. One cookie holds your response
          together from when you start; it is gone after 30 days, or when you press “Forget my response on
          this computer”.
        </p>
        <p>
          What you send is read by moderators and, without your name and address, by the expert panel. It is
          published only if you chose so, and after a moderator has read it. Please leave out what could
          identify you or others, and anything about health, beliefs or politics that you want to keep to
          yourself.
        </p>
        <p>
          Until the consultation closes you can change or withdraw it with your link. After that, sent
          responses stay as the record of the consultation, with the ward and the name that you gave; your
          e-mail address does not.
        </p>
      </Part>
      <TableSection
        id="kept"
        title="What is erased, and when"
        caption="What is erased by itself"
        columns={columns}
        rows={rows}
      >
        A job erases it once a day. The record of what was done, which everybody can have checked, holds codes
        and counts, no names, addresses or words of yours.
      </TableSection>
      <TableSection
        id="record"
        title="What is kept for the record"
        caption="What stays for the record"
        columns={recordColumns}
        rows={record}
      >
        What was erased because you asked does not come back with a backup: it is erased again whenever one is
        restored.
      </TableSection>
      <Rights contact={contact} />
    </>
  )
}
