import { variables, type Variable } from './variables.ts'

const row = ([name, { standard, description }]: [string, Variable]) =>
  `| \`${name}\` | ${standard === undefined ? 'none' : `\`${standard}\``} | ${description} |`

/** The text of docs/configuration.md: every setting with its default. `npm run docs` writes it. */
export function configurationPage(): string {
  return `# Configuration

Every setting is an environment variable; all of them are optional. Reweigh checks them at start and names
every one that is wrong. An empty value counts as not set.

<!-- Written by \`npm run docs\` from lib/env/variables.ts. Change it there. -->

| Variable | Default | What it does |
| --- | --- | --- |
${Object.entries<Variable>(variables).map(row).join('\n')}
`
}
