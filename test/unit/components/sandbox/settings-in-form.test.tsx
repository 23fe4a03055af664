import { expect, test } from 'vitest'
import { settingsInForm } from '#components/sandbox/settings-in-form.ts'

const published = { a: '100', b: '100', scale: 'rank' }

/** A form as the server drew it from `settings`, with a row for each weight. */
function formOf(settings: Readonly<Record<string, string>>): HTMLFormElement {
  document.body.innerHTML = `<form>${['a', 'b']
    .map(
      (field) =>
        `<input type="checkbox" name="include" value="${field}" ${settings[field] === '0' ? '' : 'checked'}>` +
        `<input type="number" id="${field}" name="${field}" value="${settings[field] ?? ''}">`,
    )
    .join('')}<select name="scale"><option value="rank">Rank<option value="z">Z</select></form>`
  const form = document.querySelector('form')
  if (form === null) throw new Error('there is a form')
  return form
}

const field = (form: HTMLFormElement, selector: string): HTMLInputElement => {
  const found = form.querySelector(selector)
  if (!(found instanceof HTMLInputElement)) throw new Error(`there is no ${selector}`)
  return found
}

test('settingsInForm of an untouched form is what it was made from, left out rows included', () => {
  const settings = { ...published, b: '0' }
  expect(settingsInForm(formOf(settings), settings, published)).toEqual(settings)
})

test('settingsInForm finds what was typed and chosen before the script came', () => {
  const form = formOf(published)
  field(form, '#a').value = '150'
  const select = form.querySelector('select')
  if (select) select.value = 'z'
  expect(settingsInForm(form, published, published)).toEqual({ a: '150', b: '100', scale: 'z' })
})

test('settingsInForm takes an unticked box as 0 and a ticked one as the published weight', () => {
  const form = formOf({ ...published, b: '0' })
  field(form, '[value="a"]').checked = false
  field(form, '[value="b"]').checked = true
  expect(settingsInForm(form, { ...published, b: '0' }, published)).toEqual({
    a: '0',
    b: '100',
    scale: 'rank',
  })
})

test('settingsInForm takes a number typed into a row that was left out, ticked or not', () => {
  const form = formOf({ ...published, b: '0' })
  field(form, '#b').value = '70'
  expect(settingsInForm(form, { ...published, b: '0' }, published)).toMatchObject({ b: '70' })
})
