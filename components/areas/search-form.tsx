import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { areasPath } from '#lib/paths/page-paths.ts'
import { withArticle } from '#lib/view/format/with-article.ts'

/** A region that people can choose. */
export type RegionChoice = { readonly code: string; readonly name: string }

/**
 * The search for areas: a plain form that puts what is wanted into the address. `kept`: the visitor's changes, which
 * travel along as hidden fields.
 */
export function SearchForm({
  text,
  region,
  regions,
  postcodes,
  noun,
  kept,
}: {
  text: string
  region: string
  regions: readonly RegionChoice[]
  /** The dataset knows postcodes. */
  postcodes: boolean
  noun: string
  kept: readonly (readonly [name: string, value: string])[]
}) {
  return (
    <form className="rw-filters" action={areasPath()} role="search">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        id="q"
        label={`Name of ${withArticle(noun)}${regions.length > 0 ? ' or district' : ''}${postcodes ? ', or a postcode' : ''}`}
        hint={postcodes ? 'The first letters of a name are enough; a postcode has to be whole' : undefined}
      >
        {(control) => (
          <input className="rw-in" name="q" defaultValue={text} autoComplete="off" {...control} />
        )}
      </Field>
      {regions.length > 1 && (
        <Field id="region" label="Region">
          {(control) => (
            <select className="rw-sel" name="region" defaultValue={region} {...control}>
              <option value="">All regions</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Button type="submit">Find</Button>
    </form>
  )
}
