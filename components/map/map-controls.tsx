'use client'

import { useRouter } from 'next/navigation'
import { useRef, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { mapPath, type MapSearch } from '#lib/paths/map-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import type { MapPlace } from '#lib/view/map/map-places.ts'
import type { ShowGroup } from '#lib/view/map/show-choices.ts'

export type MapControlsProps = {
  readonly noun: AreaNoun
  readonly groups: readonly ShowGroup[]
  readonly regions: readonly MapPlace[]
  readonly districts: readonly MapPlace[]
  readonly search: Required<Pick<MapSearch, 'show' | 'region' | 'district' | 'q' | 'state'>>
  /** The scenario, carried on. */
  readonly query: string
}

/**
 * What the map and its table show: a plain form whose answer is a page of its own. With script a choice counts at once, and
 * the map stays where it is.
 */
export function MapControls({ noun, groups, regions, districts, search, query }: MapControlsProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [pending, start] = useTransition()

  const go = (changed: 'region' | 'other') => {
    if (form.current === null) return
    const fields = new FormData(form.current)
    const text = (name: string) => {
      const value = fields.get(name)
      return typeof value === 'string' ? value : ''
    }
    const wanted = { show: text('show'), region: text('region'), q: text('q').trim(), state: search.state }
    const path = mapPath({ ...wanted, district: changed === 'region' ? '' : text('district') }, query)
    start(() => router.replace(path, { scroll: false }))
  }
  return (
    <form
      className="rw-filters rw-map__controls"
      action={mapPath()}
      ref={form}
      role="search"
      aria-label="What the map shows"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault()
        go('other')
      }}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) go(target.name === 'region' ? 'region' : 'other')
      }}
    >
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search.state !== '' && <input type="hidden" name="state" value={search.state} />}
      <Field id="show" label="Colour by">
        {(control) => (
          <select className="rw-sel" name="show" defaultValue={search.show} key={search.show} {...control}>
            <option value="">What happens to each {noun.one}</option>
            {groups.map(({ name, choices }) => (
              <optgroup key={name} label={`${name}, by tenth`}>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {regions.length > 1 && (
        <SelectField
          key={`region ${search.region}`}
          id="region"
          label="Region"
          all="All regions"
          chosen={search.region}
          choices={choicesOf(regions)}
        />
      )}
      {districts.length > 1 && (
        <SelectField
          key={`district ${search.region} ${search.district}`}
          id="district"
          label="District"
          all="All districts"
          chosen={search.district}
          choices={choicesOf(districts)}
        />
      )}
      <Field id="q" label={`Name of ${withArticle(noun.one)} or district`}>
        {(control) => (
          <input
            className="rw-in"
            name="q"
            defaultValue={search.q}
            key={search.q}
            autoComplete="off"
            {...control}
          />
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  )
}

const choicesOf = (places: readonly MapPlace[]) => places.map(({ code, name }) => ({ value: code, name }))
