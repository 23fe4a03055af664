import { Command } from 'commander'
import { signingKey } from '#lib/service/signature.ts'
import { useSecret } from '#bin/setup/use-secret.ts'
import { writeOut } from './write-out.ts'

async function print(): Promise<void> {
  await useSecret()
  await writeOut(signingKey())
}

/** `reweigh signing-key`: the public key that exports and the record's head are signed with. */
export const signingKeyCommand = new Command('signing-key')
  .description('Prints the public key (PEM) with which exports and the head of the record can be checked.')
  .action(print)
