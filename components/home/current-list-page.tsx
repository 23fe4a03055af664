import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import { respondPath } from '#lib/paths/consultation-paths.ts'
import { dataPath, methodPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { ListOverlap } from '#lib/view/data/agreement-words.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import type { CurrentList } from '#lib/view/home/current-list.ts'
import type { TwoTestsPlot } from '#lib/view/home/two-tests-plot.ts'
import type { ConsultationView } from '#lib/view/consultation/consultation-view.ts'
import { FindPanel } from './find-panel.tsx'
import { HomeProposals } from './home-proposals.tsx'
import { RegionTable } from './region-table.tsx'
import { TwoTestsFigure } from './two-tests-figure.tsx'

/** The home page: the question, the current list in one sentence and by region, what is open, and the ways in. */
export function CurrentListPage({
  list,
  label,
  plot,
  picture,
  agreement,
  consultation,
}: {
  list: CurrentList
  /** What an area on the list is called. */
  label: string
  plot: TwoTestsPlot | null
  picture: string
  agreement: ListOverlap | null
  /** The open consultation; null = none. */
  consultation: ConsultationView | null
}) {
  const { noun } = list
  const named = list.regions.some(({ name }) => name !== '')
  return (
    <>
      <div className="rw-hero">
        <div className="rw-hero__text">
          <h1>
            How should England’s <span className="rw-nb">‘{label.toLowerCase().replaceAll(' ', '-')}’</span>{' '}
            {noun.many} be chosen?
          </h1>
          <p className="rw-lead">
            {inOneSentence(list)}{' '}
            {list.illustrative && <IllustrativeLabel>Illustrative list</IllustrativeLabel>}
          </p>
          <p className="rw-lead">
            Change what counts, and by how much, and see which {noun.many} would enter or leave the list.
          </p>
          <div className="rw-actions">
            <ButtonLink href={sandboxPath()}>Try the method</ButtonLink>
            {consultation === null ? (
              <ButtonLink look="secondary" href={methodPath()}>
                Read how it works
              </ButtonLink>
            ) : (
              <ButtonLink look="secondary" href={respondPath()}>
                Have your say
              </ButtonLink>
            )}
          </div>
          <div className="rw-facts rw-mt-6">
            <Facts list={list} />
          </div>
          {agreement && <Agreement list={agreement} many={noun.many} />}
        </div>
        {plot && <TwoTestsFigure plot={plot} list={list} picture={picture} />}
      </div>
      {consultation && <HomeProposals view={consultation} />}
      {named && (
        <section className="rw-section">
          <h2>Where the listed {noun.many} are</h2>
          <p className="rw-intro">The list of the current method, by region.</p>
          <RegionTable list={list} />
        </section>
      )}
      <div className="rw-two rw-section">
        <Ways many={noun.many} />
        <FindPanel noun={noun.one} />
      </div>
    </>
  )
}

function inOneSentence({ noun, listed, areas, tests }: CurrentList): string {
  const are = listed === 1 ? `${noun.one} is` : `${noun.many} are`
  const worst = joinWords(
    tests.map(({ words, worstShare }) => `${formatPercent(worstShare)} for ${words.prose}`),
  )
  return `${formatCount(listed)} of ${formatCount(areas)} ${are} on the list today: those in the worst ${worst}.`
}

function Facts({ list: { noun, areas, regions, listed, people } }: { list: CurrentList }) {
  const counts = [
    {
      name: `All ${noun.many}`,
      value: formatCount(areas),
      note: `in ${formatCount(regions.length)} regions`,
    },
    { name: 'On the list today', value: formatCount(listed), note: noun.many },
  ]
  const home = { name: `Live in listed ${noun.many}`, value: peopleInProse(people ?? NaN), note: 'people' }
  return <StatList columns={3} stats={people === null ? counts : [...counts, home]} />
}

function Agreement({ list: { published, computed, both }, many }: { list: ListOverlap; many: string }) {
  return (
    <p className="rw-note rw-measure">
      “Today” is our rerun of the published method: {formatCount(computed)} {many}, {formatCount(both)} of
      them on the published list of {formatCount(published)}. <a href={dataPath()}>How well they agree</a>
    </p>
  )
}

function Ways({ many }: { many: string }) {
  return (
    <section>
      <h2 className="rw-mb-4">What you can do here</h2>
      <ol className="rw-steps">
        <li>
          <h3>Read the method</h3>
          <p>
            <a href={methodPath()}>How the list is made</a>, in words and formulas, with every measure and its
            source.
          </p>
        </li>
        <li>
          <h3>Try your own changes</h3>
          <p>
            Leave a measure out or make it count for more. <a href={sandboxPath()}>Try the method</a> shows
            which {many} enter and leave.
          </p>
        </li>
        <li>
          <h3>Share and check</h3>
          <p>
            Every result has a link and can be run again by anyone. <a href={dataPath()}>Data and licences</a>
          </p>
        </li>
      </ol>
    </section>
  )
}
