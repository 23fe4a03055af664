import { DockerfileParser } from 'dockerfile-ast'

/** One instruction of a Dockerfile: `COPY`, its flags without the signs before them, and what follows them, as one text. */
export type Step = {
  readonly name: string
  readonly flags: ReadonlyMap<string, string>
  readonly text: string
}
/** What is made from one FROM. */
export type Stage = {
  readonly image: string
  readonly name: string | undefined
  readonly steps: readonly Step[]
}

/** The text of an instruction as an engine reads it: lines that go on are one, comments between them are gone. */
const unfolded = (text: string): string => text.replace(/\\\n(?:\s*#.*\n)*/g, ' ').trim()

/**
 * The stages of a Dockerfile, in their order.
 *
 * @example readDockerfile('FROM node:24 AS build\nRUN npm ci')[0]?.steps[0]?.text // 'npm ci'
 */
export function readDockerfile(source: string): readonly Stage[] {
  const lines = source.split('\n')
  const stages: { image: string; name: string | undefined; steps: Step[] }[] = []
  for (const instruction of DockerfileParser.parse(source).getInstructions()) {
    const name = instruction.getKeyword()
    const { start, end } = instruction.getRange()
    const all = unfolded(lines.slice(start.line, end.line + 1).join('\n')).replace(/^\S+\s+/, '')
    if (name === 'FROM') {
      const [image = '', , stage] = all.split(/\s+/)
      stages.push({ image, name: stage, steps: [] })
      continue
    }
    const flagged = /^(?:--\S+\s+)*/.exec(all)?.[0] ?? ''
    const flags = flagged
      .split(/\s+/)
      .filter((flag) => flag !== '')
      .map((flag): [string, string] => {
        const [key = '', ...value] = flag.slice(2).split('=')
        return [key, value.join('=')]
      })
    stages.at(-1)?.steps.push({ name, flags: new Map(flags), text: all.slice(flagged.length) })
  }
  return stages
}

/** The parameters of an instruction that is written as a list: CMD, ENTRYPOINT, HEALTHCHECK CMD. */
export function listed(text: string): readonly string[] {
  const list: unknown = JSON.parse(text.slice(text.indexOf('[')))
  return Array.isArray(list) ? list.map(String) : []
}

/** What ENV sets: `A=1 B="2 3"`. */
export function settingsOf(stage: Stage): Readonly<Record<string, string>> {
  const pairs = stage.steps
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ text }) => [...text.matchAll(/(\w+)=("[^"]*"|\S+)/g)])
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.replace(/^"|"$/g, '')]))
}
