import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import { panelExportFilePath } from '#lib/paths/export-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

export type ExportView = {
  /** The id of the consultation. */
  readonly consultation: string
  readonly title: string
  readonly responses: number
  readonly themes: number
  /** Why no file was made; null when none was asked for. */
  readonly refused: string | null
}

/** A file of everything that the panel may read, and what is in it. */
export function ExportPage({ view }: { view: ExportView }) {
  const { title, responses, themes, refused } = view
  return (
    <>
      {refused !== null && <ErrorSummary problems={[{ message: refused }]} />}
      <h1>Export for analysis</h1>
      <p className="rw-lead rw-mt-2">
        Everything that the panel may read about “{title}”, for a spreadsheet or a program for statistics.
      </p>
      <div className="rw-facts rw-mt-4">
        <StatList
          columns={2}
          stats={[
            { name: 'Responses', value: formatCount(responses), note: ' that moderators let through' },
            { name: 'Themes', value: formatCount(themes), note: ' in use or not' },
          ]}
        />
      </div>
      <section className="rw-section">
        <MakeFile consultation={view.consultation} />
      </section>
      <section className="rw-section">
        <TablesTable />
      </section>
      <WhatIsNot />
    </>
  )
}

function MakeFile({ consultation }: { consultation: string }) {
  return (
    <Panel title="Make a file" wash>
      <form action={panelExportFilePath()} method="post">
        <input type="hidden" name="consultation" value={consultation} />
        <div className="rw-actions">
          <Button type="submit" name="format" value="xlsx">
            Excel workbook
          </Button>
          <Button type="submit" name="format" value="csv" look="secondary">
            CSV files in a ZIP
          </Button>
          <Button type="submit" name="format" value="csv_for_spreadsheets" look="secondary">
            CSV files marked for spreadsheets
          </Button>
        </div>
      </form>
      <p className="rw-note rw-mt-3">
        The marked files begin with a sign (a byte order mark) by which some spreadsheet programs know that ŵ
        and é are letters. You can make five files an hour. Who made a file, when, and how many rows it had is
        written into the record.
      </p>
    </Panel>
  )
}

const tables = [
  { name: 'about', row: 'A remark', use: 'What the file is, when it was made, and how to read it.' },
  {
    name: 'codebook',
    row: 'A column, or a value in it',
    use: 'What every column means, in which unit, and what its values stand for.',
  },
  {
    name: 'responses',
    row: 'A response',
    use: 'Who answered (kind and region), and all answers side by side: words, the answer chosen, or a column for each answer that could be chosen.',
  },
  { name: 'tags', row: 'A theme found in an answer', use: 'By which coder, as a number, and when.' },
  { name: 'passages', row: 'A passage', use: 'Words that somebody marked as evidence.' },
  { name: 'themes', row: 'A theme', use: 'Its name and description, and what became of it.' },
  { name: 'theme_history', row: 'A change of a theme', use: 'Every name that it ever had.' },
  {
    name: 'scenarios',
    row: 'A different scenario',
    use: 'How many responses carry it, with every weight and share. The sandbox opens it.',
  },
  {
    name: 'manifest',
    row: 'A table',
    use: 'How many rows it has, and its SHA-256, so that you can see that nothing is missing or changed.',
  },
] as const

function TablesTable() {
  return (
    <DataTable
      cards
      caption="What is in it"
      note="Tables are sheets of the workbook, or CSV files."
      columns={[
        { key: 'name', head: 'Table', header: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'row', head: 'One row is', label: 'One row is', cell: ({ row }) => row },
        { key: 'use', head: 'What it says', wide: true, cell: ({ use }) => use },
      ]}
      rows={tables}
      rowKey={({ name }) => name}
    />
  )
}

function WhatIsNot() {
  return (
    <section className="rw-section rw-prose">
      <h2 className="rw-h3">What is not in it</h2>
      <p>
        Names of people, e-mail addresses, wards, answers about oneself, words that moderators hid, and
        responses that are still to be moderated, withdrawn or not published by decision. Responses whose
        authors chose not to be published are in it, marked as not to be quoted.
      </p>
      <h2 className="rw-h3 rw-mt-4">Good to know</h2>
      <ul>
        <li>Everything is from one moment, however long the download takes.</li>
        <li>A file that was cut short does not open. Then make it again.</li>
        <li>
          A text that a spreadsheet would take for a formula has an apostrophe before it. Take one away to
          have the text as it was written.
        </li>
        <li>
          A cell of a workbook holds 32,767 characters. A longer answer says where it was cut; the CSV files
          have all of it.
        </li>
      </ul>
    </section>
  )
}
