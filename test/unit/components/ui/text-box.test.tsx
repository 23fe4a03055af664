import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { TextBox } from '#components/ui/text-box.tsx'

afterEach(() => document.body.replaceChildren())

/** A form as the server draws it, with a stored answer; `takeOver` lets React have it. */
function served() {
  const form = (
    <form>
      <TextBox name="text" defaultValue="Two buses" />
    </form>
  )
  const place = document.createElement('div')
  place.innerHTML = renderToString(form)
  document.body.append(place)
  const box = place.querySelector('textarea')
  if (box === null) throw new Error('There is no box.')
  const type = (text: string) => {
    box.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }))
    box.value += text
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  return { box, type, takeOver: () => act(() => Promise.resolve(hydrateRoot(place, form))) }
}

it('TextBox keeps what was typed before React takes the page over, and what is typed afterwards', async () => {
  const { box, type, takeOver } = served()
  type(' a day')
  await takeOver()
  expect(box.value).toBe('Two buses a day')
  type(', none on Sundays')
  expect(box.value).toBe('Two buses a day, none on Sundays')
})

it('TextBox keeps what is typed or sent while React has put the stored text back and is not done', async () => {
  const { box, type, takeOver } = served()
  type(' a day')
  box.value = 'Two buses'
  type(', none on Sundays')
  expect(box.value).toBe('Two buses a day, none on Sundays')
  box.value = 'Two buses'
  box.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  expect(box.value).toBe('Two buses a day, none on Sundays')
  await takeOver()
  expect(box.value).toBe('Two buses a day, none on Sundays')
})

it('TextBox shows the stored text when nothing was typed, and can be emptied', async () => {
  const { box, takeOver } = served()
  await takeOver()
  expect(box.value).toBe('Two buses')
  box.value = ''
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  box.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  expect(box.value).toBe('')
})
