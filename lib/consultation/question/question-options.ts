import { z } from 'zod'

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a code: small letters, digits and _')

/** One answer that can be chosen: what is stored, and what people read. */
export const questionOption = z.strictObject({
  code,
  label: z.string().trim().min(1, 'Enter what people read').max(200, 'Use no more than 200 characters'),
})

export type QuestionOption = z.infer<typeof questionOption>

/** The options of one question version, as they are stored. */
export const questionOptions = z.array(questionOption).max(30, 'Use no more than 30 options')

/**
 * The scale of every question that asks how far people agree: five steps in words, and "don't know" apart from them.
 * A version stores it with its wording, so that an old answer keeps the words that it was given to.
 */
export const agreementScale: readonly QuestionOption[] = [
  { code: 'strongly_agree', label: 'Strongly agree' },
  { code: 'agree', label: 'Agree' },
  { code: 'neither', label: 'Neither agree nor disagree' },
  { code: 'disagree', label: 'Disagree' },
  { code: 'strongly_disagree', label: 'Strongly disagree' },
  { code: 'dont_know', label: 'Don’t know' },
]
