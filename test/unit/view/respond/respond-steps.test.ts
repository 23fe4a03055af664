import { expect, it } from 'vitest'
import { nextStep, respondSteps } from '#lib/view/respond/respond-steps.ts'

const questions = [
  { id: 'a', position: 1, wording: 'Why?' },
  { id: 'b', position: 2, wording: 'Which?' },
]
const content = {
  answers: { a: { text: '', choices: [] }, b: { text: '', choices: ['x'] } },
  scenario: null,
  kind: null,
  email: '',
}

it('respondSteps: an answer that was emptied is not answered, and who answers is needed', () => {
  const steps = respondSteps({ questions, content })
  expect(steps.map(({ note }) => note)).toEqual([
    ...['Not answered', 'Answered', 'Not attached'],
    ...['Needed before you send', 'Chosen', 'Not given'],
  ])
})

it('nextStep: leads through every page to the check', () => {
  const steps = respondSteps({ questions, content })
  expect(nextStep(steps, '/respond/question/1')).toBe('/respond/question/2')
  expect(nextStep(steps, '/respond/contact')).toBe('/respond/check')
  expect(nextStep(steps, '/nowhere')).toBe('/respond/question/1')
})
