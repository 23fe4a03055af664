import type { QuestionDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { agreementScale, type QuestionOption } from '#lib/consultation/question/question-options.ts'

type DemoQuestion = Omit<QuestionDetail, 'id' | 'position' | 'version' | 'changeNote'>

const general = { proposalCode: null, aboutYou: false, hint: '', options: [] }
const aboutYou = { ...general, aboutYou: true }
const dontKnow: QuestionOption = { code: 'dont_know', label: 'Don’t know' }

const agree = (proposalCode: string, wording: string): DemoQuestion => ({
  ...general,
  ...{ proposalCode, kind: 'agreement', wording, options: agreementScale },
})

/** The questions of the demonstration, in the order in which they are asked. */
export const demoQuestions: readonly DemoQuestion[] = [
  agree('connectedness-counts-double', 'How far do you agree that connectedness should count double?'),
  {
    ...general,
    proposalCode: 'connectedness-counts-double',
    kind: 'free_text',
    wording: 'How much should connectedness count, and why?',
    hint: 'For example, what being well or badly connected changes for people where you live or work.',
  },
  agree(
    'leave-weak-measures-out',
    'How far do you agree that measures with weak data should be left out, even if what they measure matters?',
  ),
  {
    ...general,
    proposalCode: 'leave-weak-measures-out',
    kind: 'multiple_choice',
    wording: 'Which of these measures should be left out?',
    hint: 'Choose all that you would leave out.',
    options: [
      { code: 'charity_income', label: 'Income of local charities' },
      { code: 'grant_awards', label: 'Grants' },
      { code: 'no_say', label: 'Adults who feel they have no say' },
      { code: 'none', label: 'None of them' },
      dontKnow,
    ],
  },
  {
    ...general,
    proposalCode: 'wider-cut-for-deprivation',
    kind: 'single_choice',
    wording: 'How many wards should count as the most deprived?',
    hint: 'The more wards count, the longer the list becomes, and the less there is for each.',
    options: [
      { code: 'worst_10', label: 'The worst 10%, as today' },
      { code: 'worst_15', label: 'The worst 15%, as proposed' },
      { code: 'worst_20', label: 'The worst 20%' },
      { code: 'other', label: 'Another share' },
      dontKnow,
    ],
  },
  agree(
    'compare-by-distance-from-average',
    'How far do you agree that measures should be compared by their distance from the average?',
  ),
  agree(
    'count-the-worst-neighbourhoods',
    'How far do you agree that a ward’s deprivation should be summed up by its worst neighbourhoods?',
  ),
  {
    ...general,
    kind: 'single_choice',
    wording: 'How well does today’s list match the places that you know?',
    options: [
      { code: 'very_well', label: 'Very well' },
      { code: 'fairly_well', label: 'Fairly well' },
      { code: 'not_well', label: 'Not very well' },
      { code: 'not_at_all', label: 'Not at all well' },
      dontKnow,
    ],
  },
  {
    ...general,
    kind: 'free_text',
    wording: 'What should the method measure that it does not measure today?',
    hint: 'If you know of data about it for all of England, tell us where they are.',
  },
  {
    ...general,
    kind: 'free_text',
    wording: 'Is there anything else that you would like us to know?',
  },
  {
    ...aboutYou,
    kind: 'multiple_choice',
    wording: 'How do you know the places that this is about?',
    hint: 'Choose all that are true of you.',
    options: [
      { code: 'live', label: 'I live in a ward that is on the list or close to it' },
      { code: 'work', label: 'I work or volunteer in one' },
      { code: 'fund', label: 'I fund or plan services for such places' },
      { code: 'research', label: 'I study such places' },
      { code: 'other', label: 'In another way' },
    ],
  },
  {
    ...aboutYou,
    kind: 'single_choice',
    wording: 'How used are you to working with statistics?',
    options: [
      { code: 'not', label: 'Not at all' },
      { code: 'some', label: 'I read them now and then' },
      { code: 'often', label: 'I work with them' },
    ],
  },
]
