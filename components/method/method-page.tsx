import { sandboxPath } from '#lib/paths/page-paths.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { MethodView } from '#lib/view/method/method-view.ts'
import { IndexSection } from './index-section.tsx'

/** The whole method in words and formulas. */
export function MethodPage({ method }: { method: MethodView }) {
  const { noun, rule, ties, indices, name } = method
  const tests = indices.filter(({ cut }) => cut !== null)
  return (
    <>
      <h1>How the list is made</h1>
      <p className="rw-lead rw-mt-2">{rule}</p>
      <div className="rw-prose rw-mt-4">
        <p>
          This page is written by the program from the settings of the current method ({name}). What it says
          is what is calculated. You can <a href={sandboxPath()}>change any of it and see what happens</a>.
        </p>
        <nav aria-label="On this page">
          <ul>
            {indices.map(({ code, words, cut }, place) => (
              <li key={code}>
                <a href={`#index-${code}`}>
                  {cut ? 'Test' : 'Index'} {place + 1}: {words.title}
                </a>
              </li>
            ))}
            <li>
              <a href="#list">From ranks to the list</a>
            </li>
          </ul>
        </nav>
      </div>
      {indices.map((index, place) => (
        <IndexSection index={index} number={place + 1} noun={noun} key={index.code} />
      ))}
      <section className="rw-section" aria-labelledby="list">
        <h2 id="list">From ranks to the list</h2>
        <div className="rw-prose">
          <p>
            Each index puts every {noun.one} in order by its score. Rank 1 is the most need.{' '}
            {upperFirst(noun.many)} with equal scores get the same rank, the first of the places that they
            take (1, 2, 2, 4). While scores are being made: {lowerFirst(ties)}
          </p>
          <p>
            {rule}{' '}
            {tests.length > 1 &&
              `It has to meet ${tests.length === 2 ? 'both' : 'all'} (${joinWords(tests.map(({ words }) => words.prose))}): a very high rank on one does not make up for missing the other.`}
          </p>
          <p>Nothing is rounded before the list is drawn up.</p>
        </div>
      </section>
    </>
  )
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
