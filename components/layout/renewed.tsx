import { ButtonLink } from '#components/ui/button-link.tsx'
import { typedFields } from '#components/ui/typed-fields.ts'
import type { FormFields } from '#lib/result/form-state.ts'
import { Page } from './page.tsx'

/**
 * What a person sees who sent a form after the site was renewed: nothing of it was saved, all they typed to copy, and the way
 * to the page as it is now. Needs no script.
 *
 * @param path where the page of the form is
 */
export function Renewed({ fields, path }: { fields: FormFields; path: string }) {
  const typed = typedFields(fields).filter(({ label }) => label !== null)
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>The page was updated, and your text is safe</h1>
        <p className="rw-mt-3">
          The site was renewed after you opened this page, so what you sent just now was not saved. What you
          had saved before is still there.
          {typed.length > 0 && ' Copy what you typed, open the page again, and put it in there.'}
        </p>
        {typed.map(({ name, value, label }, at) => (
          <div className="rw-field rw-mt-4" key={name + value}>
            <label className="rw-label" htmlFor={`typed-${at}`}>
              {label}
            </label>
            <textarea
              className="rw-in"
              id={`typed-${at}`}
              name={name}
              defaultValue={value}
              readOnly
              rows={value.length > 80 || value.includes('\n') ? 12 : 1}
            />
          </div>
        ))}
        <div className="rw-actions rw-mt-4">
          <ButtonLink href={path}>Open the page again</ButtonLink>
        </div>
      </div>
    </Page>
  )
}
