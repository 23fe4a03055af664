import type { Cell, Column } from '#lib/table/export-table.ts'
import type { PanelAnswer } from '#lib/consultation/panel/panel-response.ts'
import type { ExportQuestion } from './export-context.ts'

/** The columns of one question, and the cells of one answer to it; undefined = it was not answered. */
export type QuestionColumns = {
  readonly id: string
  readonly columns: readonly Column[]
  readonly cells: (answer: PanelAnswer | undefined) => readonly Cell[]
}

const yesNo = '1 = yes, 0 = no'

/**
 * A question as columns: its words and whether some are hidden, the code of the one answer chosen, or a column for each
 * answer that could be chosen. What is empty was not answered.
 */
export function questionColumns(question: ExportQuestion): QuestionColumns {
  const own = columnsOfKind(question)
  if (question.wordings.length < 2) return own
  const meaning = 'Which wording of this question was answered; 1 is the oldest.'
  return {
    ...own,
    columns: [...own.columns, { name: `${question.code}_version`, meaning }],
    cells: (answer) => [...own.cells(answer), answer?.questionVersion ?? null],
  }
}

function columnsOfKind({ id, code, kind, wordings, options, proposal }: ExportQuestion): QuestionColumns {
  const asked = wordings.map((text, at) => (wordings.length === 1 ? `“${text}”` : `${at + 1}: “${text}”`))
  const about = proposal === null ? '' : ` About the proposal “${proposal}”.`
  const meaning = `${asked.join(' ')}${about}`
  if (kind === 'free_text') {
    const withheld = 'Whether the answer has words that the panel may not read.'
    return {
      id,
      columns: [
        { name: code, meaning, unit: 'words as moderators let them through' },
        { name: `${code}_withheld`, meaning: withheld, unit: yesNo },
      ],
      cells: (answer) => (answer === undefined ? [null, null] : [answer.words, answer.withheld ? 1 : 0]),
    }
  }
  if (kind === 'multiple_choice') {
    return {
      id,
      columns: options.map((option) => ({
        name: `${code}_${option.code}`,
        meaning: `${meaning} Chosen: “${option.label}”.`,
        unit: yesNo,
      })),
      cells: (answer) =>
        options.map((option) => (answer === undefined ? null : Number(answer.choices.includes(option.code)))),
    }
  }
  const values = options.map((option) => [option.code, option.label] as const)
  return {
    id,
    columns: [{ name: code, meaning, values }],
    cells: (answer) => [answer?.choices[0] ?? null],
  }
}
