import { counted } from '#lib/view/format/counted.ts'
import { choicesOf } from '#lib/view/sandbox/sandbox-method.ts'
import { ChoiceField } from './choice-field.tsx'
import type { Controls } from './controls.ts'
import { Disclosure } from './disclosure.tsx'

/** How scores are put together: the choices behind the weights, closed until one of them is changed. */
export function Advanced({ controls }: { controls: Controls }) {
  const { method, settings, problems } = controls
  const choices = choicesOf(method)
  const changes = choices.filter(({ field, published }) => settings[field] !== published).length
  const used = changes > 0 || choices.some(({ field }) => problems.has(field))
  return (
    <Disclosure
      className="rw-adv"
      used={used}
      summary={`How scores are put together: ${changes === 0 ? 'as published' : counted(changes, 'change')}`}
    >
      {method.indices.map(({ code, title, shortName, choices: own }) => (
        <fieldset key={code}>
          <legend>
            {title} <small>({shortName})</small>
          </legend>
          {own
            .filter(
              ({ field, published, offered }) =>
                offered || settings[field] !== published || problems.has(field),
            )
            .map((choice) => (
              <ChoiceField key={choice.field} choice={choice} controls={controls} />
            ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>{method.indices.length === 2 ? 'Both tests' : 'All tests'}</legend>
        <ChoiceField choice={method.ties} controls={controls} />
      </fieldset>
    </Disclosure>
  )
}
