import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Answer, Assignment, EvidencePassage, Response, Tag } from '#lib/db/generated/client.ts'
import { wordsDigest } from '#lib/consultation/panel/shown-passages.ts'
import type { Random } from '#lib/scoring/random.ts'
import { seededId } from './seeded-id.ts'
import type { AskedQuestion, SeededResponse } from './seeded-response.ts'
import { pick } from './seeded-text.ts'
import { writeRows } from './write-rows.ts'

export type ReadingRows = {
  readonly assignments: readonly Assignment[]
  readonly tags: readonly Tag[]
  readonly passages: readonly EvidencePassage[]
}

const themesOfQuestion = 12

/**
 * Makes a codeframe, twelve themes for each question in words, and answers what the panel did with a response: most that
 * it may read are assigned to two panellists, who tag one to three themes in each answer and mark now and then words.
 */
export async function seededReading(
  client: Client,
  questions: readonly AskedQuestion[],
  panellists: readonly string[],
): Promise<(response: Response, sent: SeededResponse, random: Random) => ReadingRows> {
  const open = questions.filter(({ kind, aboutYou }) => kind === 'free_text' && !aboutYou)
  const themes = new Map(
    open.map(({ id }) => [id, Array.from({ length: themesOfQuestion }, () => randomUUID())]),
  )
  for (const [questionId, ids] of themes) {
    const row = {
      questionId,
      description: '',
      createdAt: new Date(),
      retiredAt: null,
      mergedIntoId: null,
      splitFromId: null,
    }
    await writeRows(
      client,
      'Theme',
      ids.map((id, at) => ({ ...row, id, name: `Theme ${at + 1}` })),
    )
  }
  return (response, sent, random) => {
    const readable = response.state === 'published' || response.state === 'published_with_redactions'
    if (!readable || random() < 0.3) return { assignments: [], tags: [], passages: [] }
    const at = response.stateSince
    const readers = panellists.slice(0, 2)
    const done = random() < 0.8
    const answers = sent.answers.filter(
      ({ versionNumber, questionId }) => versionNumber === sent.versions.length && themes.has(questionId),
    )
    return {
      assignments: readers.map((personId) => ({
        ...{ responseId: response.id, personId, assignedAt: at, doneAt: done ? at : null },
      })),
      tags: !done
        ? []
        : answers.flatMap((answer) =>
            tagsOf(answer, themes.get(answer.questionId) ?? [], readers, random, at),
          ),
      passages:
        !done || random() > 0.1
          ? []
          : answers.slice(0, 1).flatMap(({ id, text }) => passageOf(id, text, readers, random, at)),
    }
  }
}

/** Both readers find the same theme, most often; now and then one of them finds another as well. */
function tagsOf(
  { id: answerId, responseId, versionNumber }: Answer,
  themes: readonly string[],
  readers: readonly string[],
  random: Random,
  at: Date,
): Tag[] {
  const both = pick(random, themes)
  const other = pick(random, themes)
  return readers.flatMap((personId): Tag[] => {
    const found = random() < 0.9 ? [both] : []
    const more = random() < 0.3 && other !== both ? [other] : []
    return [...found, ...more].map((themeId) => ({
      ...{ answerId, themeId, personId, at, responseId, versionNumber, counts: true },
    }))
  })
}

function passageOf(
  answerId: string,
  text: string,
  readers: readonly string[],
  random: Random,
  at: Date,
): EvidencePassage[] {
  const end = Math.min(60, text.length)
  const [personId] = readers
  if (end === 0 || personId === undefined) return []
  const id = seededId(random, at)
  return [{ id, answerId, start: 0, end, personId, at, wordsDigest: wordsDigest(text) }]
}
