import { Command } from 'commander'
import { addPerson } from '#lib/consultation/person/add-person.ts'
import { changeRole } from '#lib/consultation/person/change-role.ts'
import { listPeople } from '#lib/consultation/person/list-people.ts'
import { removePerson } from '#lib/consultation/person/remove-person.ts'
import { endAllSessions, endSessions } from '#lib/consultation/person/end-sessions.ts'
import { resetSecondFactor, waysOfChecking } from '#lib/consultation/person/reset-second-factor.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { writeOut } from './write-out.ts'

const roleWords = 'administrator, moderator or panellist'

async function add(email: string, { role, name }: { role: string; name?: string }): Promise<void> {
  await withDatabase(() => addPerson(operatorCall(), { email, role, name: name ?? email }))
  await writeOut(`${email} is a ${role} now, and can sign in.\n`)
}

async function list(): Promise<void> {
  const people = await withDatabase(() => listPeople(operatorCall(), {}))
  const line = (cells: readonly string[]) => `${cells.join('\t')}\n`
  const rows = people.map(({ email, name, role, ready, invented }) =>
    line([
      email,
      role,
      ready ? 'one-time code set up' : 'no one-time code yet',
      invented ? 'invented' : '',
      name,
    ]),
  )
  await writeOut(
    rows.length > 0
      ? rows.join('')
      : 'There is nobody yet. To add somebody: reweigh people add EMAIL --role ROLE\n',
  )
}

async function role(email: string, { role: wanted }: { role: string }): Promise<void> {
  await withDatabase(() => changeRole(operatorCall(), { email, role: wanted }))
  await writeOut(`${email} is a ${wanted} now, and has been signed out.\n`)
}

async function remove(email: string): Promise<void> {
  await withDatabase(() => removePerson(operatorCall(), { email }))
  await writeOut(`${email} does not belong to the team any more.\n`)
}

async function resetCode(email: string, { checked }: { checked: string }): Promise<void> {
  await withDatabase(() => resetSecondFactor(operatorCall(), { email, checked }))
  await writeOut(`${email} sets up a new one-time code when signing in next.\n`)
}

async function signOut(
  email: string | undefined,
  { everybody = false }: { everybody?: boolean },
): Promise<void> {
  if ((email === undefined) !== everybody) throw new OperatorError('Name one e-mail address, or --everybody.')
  const count = await withDatabase(() =>
    email === undefined ? endAllSessions(operatorCall(), {}) : endSessions(operatorCall(), { email }),
  )
  await writeOut(`${count} ${count === 1 ? 'session' : 'sessions'} ended.\n`)
}

const withRole = (command: Command) => command.requiredOption('--role <role>', roleWords)

/** `reweigh people`: who belongs to the team. */
export const peopleCommand = new Command('people').description('Says and changes who belongs to the team.')

withRole(peopleCommand.command('add').description('Adds somebody to the team.').argument('<email>'))
  .option('--name <name>', 'what they are called; the address when it is not given')
  .action(add)
peopleCommand.command('list').description('Lists everybody of the team.').action(list)
withRole(
  peopleCommand.command('role').description('Gives somebody another role.').argument('<email>'),
).action(role)
peopleCommand
  .command('remove')
  .description('Takes somebody out of the team.')
  .argument('<email>')
  .action(remove)
peopleCommand
  .command('reset-code')
  .description('Lets somebody set up a new one-time code, because their telephone is lost.')
  .argument('<email>')
  .requiredOption('--checked <how>', `how you made sure who asks: ${waysOfChecking.join(', ')}`)
  .action(resetCode)
peopleCommand
  .command('sign-out')
  .description('Signs somebody of the team out everywhere, or everybody.')
  .argument('[email]')
  .option('--everybody', 'every session of everybody')
  .action(signOut)
