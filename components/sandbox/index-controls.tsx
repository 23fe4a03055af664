import { ShareBar } from '#components/ui/share-bar.tsx'
import type { IndexView } from '#lib/view/sandbox/sandbox-method.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import { shortName, sharesSentence } from '#lib/view/sandbox/share-parts.ts'
import { changedRows, publishedShares, sharesOf, weightOf } from '#lib/view/sandbox/shares.ts'
import type { Controls } from './controls.ts'
import { CutField } from './cut-field.tsx'
import { DomainSources } from './domain-sources.tsx'
import { ResetLink } from './reset-link.tsx'
import { WeightGroup } from './weight-group.tsx'

export type IndexControlsProps = {
  readonly index: IndexView
  /** Counted from 1. */
  readonly number: number
  /** The fields of this index that are not as published. */
  readonly changes: readonly string[]
  readonly cuts: ResultView['cuts']
  readonly controls: Controls
}

/** Everything that decides one test: the shares in a bar, the weights, the cut-off. */
export function IndexControls({ index, number, changes, cuts, controls }: IndexControlsProps) {
  const { code, title, prose, shortName: short, domains, cut } = index
  return (
    <fieldset className="rw-ix">
      <legend>
        Test {number}: {title} <small>({short})</small>
      </legend>
      <Shares index={index} controls={controls} />
      <WeightGroup group={domains} controls={controls} />
      <DomainSources group={domains} controls={controls} />
      {cut && (
        <CutField
          index={index}
          cut={cut}
          result={cuts[code]}
          changed={changes.includes(cut.field)}
          controls={controls}
        />
      )}
      {changes.length > 0 && (
        <p className="rw-ix__reset">
          <ResetLink controls={controls} fields={changes}>
            Reset {prose}
          </ResetLink>
        </p>
      )}
    </fieldset>
  )
}

/** The bar is 416px wide on a wide screen and a letter takes about 7.5px there. */
const lettersIn = (share: number): number => Math.floor((share * 416 - 6) / 7.5)

/** The shares as bars. While one of the weights is no weight, the published ones: the page must not jump as one types. */
function Shares({ index: { domains }, controls: { settings } }: { index: IndexView; controls: Controls }) {
  if (domains.rows.length < 2) return null
  const typed = sharesOf(domains, settings)
  const known = !typed.some(Number.isNaN)
  const shares = known ? typed : publishedShares(domains)
  const changed = changedRows(domains, settings)
  const parts = domains.rows.map(({ field, name, published }, row) => {
    const share = shares[row] ?? 0
    const now = known && changed[row] ? weightOf(settings[field]) : published
    // A domain whose indicators are all left out counts for nothing, whatever its own weight.
    return {
      code: field,
      shortName: shortName(name, lettersIn(share)),
      was: published,
      now: share === 0 ? 0 : now,
    }
  })
  return (
    <div className="rw-share">
      <div role="img" aria-label={sharesSentence(domains, settings)}>
        <ShareBar parts={parts} />
      </div>
      <p>{known ? 'Thin bar: as published. Thick bar: yours.' : 'Both bars: as published.'}</p>
    </div>
  )
}
