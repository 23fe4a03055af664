import { describe, expect, test } from 'vitest'
import {
  moderationState,
  type DecisionAction,
  type DecisionFact,
  type StateFacts,
} from '#lib/consultation/moderation/moderation-state.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'

const targets = targetsOf({
  publication: 'named',
  name: 'Ann',
  organisation: '',
  scenarioTitle: '',
  answers: [
    { id: '1', text: 'One', aboutYou: false },
    { id: '2', text: 'Two', aboutYou: false },
    { id: '3', text: 'About me', aboutYou: true },
    { id: '4', text: '', aboutYou: false },
  ],
})

let made = 0
const about = (key: string, action: DecisionAction, by = 'a', secondOfId: string | null = null) => {
  const [kind, answerId] = key.split(':')
  const target = kind === 'name' ? 'name' : kind === 'answer' ? 'answer' : null
  return { id: String(++made), target, answerId: answerId ?? null, action, personId: by, secondOfId } as const
}
const state = (decisions: readonly DecisionFact[], more: Partial<StateFacts> = {}) =>
  moderationState({
    withdrawn: false,
    appealOpen: false,
    held: false,
    secondOpinion: false,
    targets,
    decisions,
    ...more,
  })
const all = (one: DecisionAction, two: DecisionAction, name: DecisionAction) => [
  about('answer:1', one),
  about('answer:2', two),
  about('name', name),
]

describe('targetsOf(version)', () => {
  test('are words that can become public: no empty answers, none about oneself, names only of the named', () => {
    expect(targets.map(({ key }) => key)).toEqual(['answer:1', 'answer:2', 'name'])
    const source = { name: 'Ann', organisation: 'Hall', scenarioTitle: 'Mine', answers: [] }
    expect(targetsOf({ ...source, publication: 'anonymous' }).map(({ key }) => key)).toEqual([
      'scenario_title',
    ])
  })
})

describe('moderationState(facts)', () => {
  test('awaits until everything is decided', () => {
    expect(state([]).state).toBe('awaiting')
    expect(state(all('publish', 'publish', 'publish').slice(1)).state).toBe('awaiting')
  })

  test('is published, with redactions, or not at all when no words are left', () => {
    expect(state(all('publish', 'publish', 'publish')).state).toBe('published')
    expect(state(all('redact', 'publish', 'publish')).state).toBe('published_with_redactions')
    expect(state(all('refuse', 'publish', 'publish')).state).toBe('published_with_redactions')
    expect(state(all('publish', 'publish', 'refuse')).state).toBe('published_with_redactions')
    expect(state(all('refuse', 'refuse', 'publish')).state).toBe('not_published')
  })

  test('lets the later decision stand', () => {
    const changed = [...all('refuse', 'refuse', 'publish'), about('answer:1', 'publish')]
    expect(state(changed).state).toBe('published_with_redactions')
  })

  test('is published at once when only choices were sent', () => {
    expect(state([], { targets: [] }).state).toBe('published')
  })

  test('waits for a second, different moderator before a refusal counts', () => {
    const first = about('answer:1', 'refuse')
    const rest = [about('answer:2', 'publish'), about('name', 'publish')]
    const settings = { secondOpinion: true }
    expect(state([first, ...rest], settings)).toEqual({ state: 'awaiting', waitsFor: 'second_moderator' })
    expect(state([first, ...rest, about('answer:1', 'refuse', 'b', first.id)], settings)).toEqual({
      state: 'published_with_redactions',
      waitsFor: 'anybody',
    })
    expect(state([first, ...rest, about('answer:1', 'publish', 'b', first.id)], settings).state).toBe(
      'published',
    )
  })

  test('waits for an administrator once it was referred, until one decides', () => {
    const decided = all('publish', 'publish', 'publish')
    expect(state([...decided, about('whole', 'refer')])).toEqual({
      state: 'awaiting',
      waitsFor: 'administrator',
    })
    expect(state([about('whole', 'refer'), ...decided]).state).toBe('published')
  })

  test('is withdrawn before anything else, then appealed, then held', () => {
    const decided = all('publish', 'publish', 'publish')
    expect(state(decided, { withdrawn: true, appealOpen: true, held: true }).state).toBe('withdrawn')
    expect(state(decided, { appealOpen: true, held: true }).state).toBe('appealed')
    expect(state(decided, { held: true }).state).toBe('held')
  })
})
