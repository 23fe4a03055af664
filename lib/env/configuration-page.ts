import { secrets } from './read-secret-files.ts'
import { variables, type Variable } from './variables.ts'

const row = ([name, { standard, same, description }]: [string, Variable]) =>
  `| \`${name}\` | ${standard === undefined ? 'none' : `\`${standard}\``} | ${same ?? ''} | ${description} |`

const listed = (names: readonly string[]) => {
  const quoted = names.map((name) => `\`${name}\``)
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`
}

/** The text of docs/configuration.md: every setting with its default. `npm run docs` writes it. */
export function configurationPage(): string {
  return `# Configuration

Every setting is an environment variable; all of them are optional. Reweigh checks them at start and names
every one that is wrong. An empty value counts as not set.

${listed(secrets)} may stand in a file instead, which a variable with \`_FILE\` after the name names: \`REWEIGH_SECRET_FILE=/run/secrets/reweigh_secret\`. A variable that is set itself comes first.

Where several servers and workers run over one database, settings marked "all" must be the same for every one of them, and those marked "servers" for every server; the others are each process's own affair. All of them run the same build: pages of one build cannot send their forms to another, unless both were made with the same \`NEXT_SERVER_ACTIONS_ENCRYPTION_KEY\` ([the image](decisions/0026-the-image.md)).

<!-- Written by \`npm run docs\` from lib/env/variables.ts. Change it there. -->

| Variable | Default | The same for | What it does |
| --- | --- | --- | --- |
${Object.entries<Variable>(variables).map(row).join('\n')}
`
}
