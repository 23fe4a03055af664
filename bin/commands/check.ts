import { Command } from 'commander'
import { agrees, checkCounts } from '#lib/consultation/audit/check-counts.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { writeOut } from './write-out.ts'

async function check(): Promise<void> {
  const all = await withDatabase(() => checkCounts(operatorCall(), {}))
  await writeOut(
    ['consultation\tsent\treceipts\trecorded', ...all.map(lineOf)].map((line) => `${line}\n`).join(''),
  )
  for (const { consultation, withoutVersion, withoutEntry, missing } of all.filter((one) => !agrees(one))) {
    const reasons = [
      ['has no version that its sender can open', withoutVersion],
      ['is not in the record', withoutEntry],
      ['was received and is not stored', missing],
    ] as const
    for (const [what, named] of reasons) {
      for (const name of named) process.stderr.write(`${consultation}: response ${name} ${what}.\n`)
    }
    process.exitCode = 1
  }
}

const lineOf = ({
  consultation,
  sent,
  receipts,
  recorded,
}: Awaited<ReturnType<typeof checkCounts>>[number]) => [consultation, sent, receipts, recorded].join('\t')

/** `reweigh check`: whether nothing was lost and nothing is there twice. */
export const checkCommand = new Command('check')
  .description(
    'Counts the responses of each consultation: stored, that can be opened, in the record. Exit code 1 when these differ, and each response that does.',
  )
  .action(check)
