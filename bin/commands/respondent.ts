import path from 'node:path'
import { Command } from 'commander'
import { eraseRespondent } from '#lib/consultation/respondent/erase-respondent.ts'
import { findRespondent, type Found } from '#lib/consultation/respondent/find-respondent.ts'
import { heldCsv } from '#lib/consultation/respondent/held-csv.ts'
import { readHeld } from '#lib/consultation/respondent/read-held.ts'
import { dataFolder } from '#bin/setup/project.mjs'
import { useSecret } from '#bin/setup/use-secret.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { writeOut } from './write-out.ts'

/** Where erasures are written down unless told otherwise. */
export const erasuresFile = path.join(dataFolder, 'erasures.jsonl')

/** One line each: how much there is, and the ids of responses. No personal data, so it may be kept in a log. */
const linesOf = ({ responses, drafts, letters, complaints, address }: Found): string =>
  [
    ...responses.map((id) => `response\t${id}`),
    ...drafts.map((id) => `draft\t${id}`),
    ...complaints.map((id) => `complaint\t${id}`),
    `letters that wait\t${letters.length}`,
    `asked to be told\t${address === null ? 'no' : 'yes'}`,
  ]
    .map((line) => `${line}\n`)
    .join('')

async function find(who: string): Promise<void> {
  await useSecret()
  await writeOut(linesOf(await withDatabase(() => findRespondent(operatorCall(), { who }))))
}

async function exportHeld(who: string, { csv }: { csv?: true }): Promise<void> {
  await useSecret()
  const held = await withDatabase(() => readHeld(operatorCall(), { who }))
  await writeOut(csv === true ? heldCsv(held) : `${JSON.stringify(held, null, 2)}\n`)
}

async function erase(who: string, { list }: { list: string }): Promise<void> {
  await useSecret()
  const found = await withDatabase(() => eraseRespondent(operatorCall(), { who, list }))
  await writeOut(`Erased, and written down in ${list}:\n${linesOf(found)}`)
}

/** `reweigh respondent`: what people can ask for about themselves. */
export const respondentCommand = new Command('respondent').description(
  'Finds, hands over or erases what is held about somebody who responded.',
)

const who = 'the reference of a response (RW-7K3M-Q2XD) or complaint (RC-…), or an e-mail address'

respondentCommand.command('find').description('Says what there is.').argument('<who>', who).action(find)
respondentCommand
  .command('export')
  .description('Writes all that is held to standard output, as JSON.')
  .argument('<who>', who)
  .option('--csv', 'as CSV instead, for a spreadsheet: a place and a value in each line')
  .action(exportHeld)
respondentCommand
  .command('erase')
  .description('Erases it, and writes that down for restores: no backup brings it back.')
  .argument('<who>', who)
  .option('--list <file>', 'where erasures are written down', erasuresFile)
  .action(erase)
