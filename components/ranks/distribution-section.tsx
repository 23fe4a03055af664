import { DataTable } from '#components/ui/data-table.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { Distribution } from '#lib/view/ranks/distributions.ts'
import type { RanksView } from '#lib/view/ranks/ranks-view.ts'
import { DistributionChart } from './distribution-chart.tsx'
import { MarkForm } from './mark-form.tsx'

/** How every measure is spread over the areas, with one of them marked. */
export function DistributionSection({ view, query }: { view: RanksView; query: string }) {
  const { noun, distributions, marked } = view
  const several = new Set(distributions.map(({ index }) => index))
  return (
    <section className="rw-section" id="spread" aria-labelledby="spread-title">
      <h2 id="spread-title">
        {marked === null
          ? `How each measure is spread over the ${noun.many}`
          : `Where ${marked.name} stands on each measure`}
      </h2>
      <MarkForm view={view} query={query} />
      {[...several].map((index) => (
        <div key={index}>
          {several.size > 1 && <h3 className="rw-mt-4">{index}</h3>}
          <div className="rw-charts rw-charts--3">
            {distributions
              .filter((group) => group.index === index)
              .flatMap(({ key, domain, distributions: ofDomain }) =>
                ofDomain.map((distribution) => (
                  <OneDistribution
                    key={`${key}.${distribution.code}`}
                    distribution={distribution}
                    domain={domain}
                    noun={noun}
                    marked={marked?.name ?? null}
                  />
                )),
              )}
          </div>
        </div>
      ))}
    </section>
  )
}

function OneDistribution({
  distribution,
  domain,
  noun,
  marked,
}: {
  distribution: Distribution
  domain: string
  noun: AreaNoun
  marked: string | null
}) {
  const { code, name, unit, higherIsNeed, status, isMean, bins, missing } = distribution
  const most = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), {
    from: '',
    to: '',
    count: 0,
  })
  const own = marked === null || distribution.marked === null ? '' : `${marked}: ${distribution.marked}. `
  return (
    <DistributionChart
      name={`spread-${code.replace(/[^\w-]/g, '-')}`}
      title={
        <>
          {name} {status === 'illustrative' && <IllustrativeLabel>Illustrative</IllustrativeLabel>}
        </>
      }
      label={`Histogram of ${name} in ${unit}. Most ${noun.many}, ${formatCount(most.count)}, have from ${most.from} to ${most.to}. ${own}`}
      note={
        <>
          {own !== '' && <b>{own}</b>}
          {domain}. Measured as {unit}: {higherIsNeed ? 'more' : 'less'} is more need. A bar counts{' '}
          {noun.many}.{isMean && ` Each ${noun.one} has the mean of its neighbourhoods, weighted by people.`}
          {missing > 0 && ` ${counted(missing, noun.one, noun.many)} without a value.`}
        </>
      }
      bins={bins}
      markedWords={marked ?? ''}
      table={
        <DataTable
          tight
          caption={`${name}: how many ${noun.many} have which value`}
          captionHidden
          columns={[
            { key: 'from', head: `From (${unit})`, header: true, cell: ({ from }) => from },
            { key: 'to', head: 'Up to', numeric: true, cell: ({ to }) => to },
            {
              key: 'count',
              head: `How many ${noun.many}`,
              numeric: true,
              cell: ({ count, marked: here }) => (
                <>
                  {here && marked !== null && <span>{marked} and others: </span>}
                  {formatCount(count)}
                </>
              ),
            },
          ]}
          rows={bins}
          rowKey={({ from }) => from}
        />
      }
    />
  )
}
