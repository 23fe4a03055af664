import type { Choice } from '#components/ui/select-field.tsx'

/** How a question is answered, as administrators choose it. */
export const questionKinds: readonly Choice[] = [
  { value: 'free_text', name: 'In their own words' },
  { value: 'agreement', name: 'How far they agree' },
  { value: 'single_choice', name: 'One answer to choose' },
  { value: 'multiple_choice', name: 'Several answers to choose' },
]
