import { DataTable, type Column } from '#components/ui/data-table.tsx'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import type { SettingRow } from '#lib/view/compare/setting-rows.ts'
import { Letter } from './letter.tsx'

/** Only the settings in which the methods differ. */
export function SettingsTable({ view: { methods, settings } }: { view: CompareView }) {
  const first = methods[0]?.letter ?? ''
  return (
    <section>
      <h2 className="rw-mb-2">What differs in the method</h2>
      {settings.length === 0 ? (
        <p>Nothing: all settings are the same.</p>
      ) : (
        <>
          <div className="rw-scroll" tabIndex={0} role="group" aria-label="What differs in the method">
            <DataTable<SettingRow>
              tight
              caption="Settings that differ"
              captionHidden
              columns={[
                { key: 'label', head: 'Setting', header: true, cell: ({ label }) => label },
                ...methods.map(({ letter, name }, at): Column<SettingRow> => ({
                  key: letter,
                  head: (
                    <>
                      <Letter letter={letter} />
                      <span className="rw-vh">{name}</span>
                    </>
                  ),
                  cell: ({ values }) => {
                    const value = values[at]
                    if (value === undefined) return null
                    return (
                      <>
                        {value.differs ? <b>{value.words}</b> : value.words}
                        {value.detail !== '' && <small>{value.detail}</small>}
                      </>
                    )
                  },
                })),
              ]}
              rows={settings}
              rowKey={({ field }) => field}
            />
          </div>
          <p className="rw-note rw-mt-2">
            Bold: differs from {first}. All other settings are the same. A share follows from all weights
            beside it.
          </p>
        </>
      )}
    </section>
  )
}
