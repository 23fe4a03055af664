import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { problemsOf, typed, type FormState } from '#components/ui/form-state.ts'
import { KeepTyped } from '#components/ui/keep-typed.tsx'
import { TextBox } from '#components/ui/text-box.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A form as the site has them. */
function Answer({ action }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  const [state, send] = useForm(action)
  return (
    <form action={send}>
      {problemsOf(state).map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <TextBox aria-label="Your answer" name="text" defaultValue={typed(state, 'text')} />
      <button type="submit">Save</button>
    </form>
  )
}

it('KeepTyped shows a form again with its text when it could not be sent, as often as that happens', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React tells of what it caught.
  const away = () => Promise.reject(new TypeError('Failed to fetch'))
  render(
    <KeepTyped>
      <Answer action={away} />
    </KeepTyped>,
  )
  for (const words of ['Two buses', 'Two buses to the hospital']) {
    fireEvent.change(screen.getByLabelText('Your answer'), { target: { value: words } })
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText(/What you typed is still here/)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your answer').value).toBe(words)
  }
})
