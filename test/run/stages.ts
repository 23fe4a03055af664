/** One part of `npm test`: a program and its parameters. */
export type Stage = {
  readonly name: string
  /** What to run; a stage with a report writes it, as JSON, into the file that it is given. */
  readonly command: (report: string) => readonly [string, ...string[]]
  readonly report?: true
  /** It keeps one processor busy and needs nothing else: another such runs beside it, and each is shown when it has ended. */
  readonly beside?: true
  /** It needs only what the stages after it leave of the processors, and is shown when it has ended. */
  readonly meanwhile?: true
}

const script = (name: string, title: string): Stage => ({
  name: title,
  command: () => ['npm', 'run', '--silent', name],
  beside: true,
})

const vitest = (title: string, ...projects: string[]): Stage => ({
  name: title,
  report: true,
  command: (report) => [
    ...(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] as const),
    ...projects.flatMap((project) => ['--project', project]),
  ],
})

/** Everything that checks the project, what is quickest first; of those that run beside each other, the longest. */
export const stages: readonly Stage[] = [
  script('lint', 'Lint'),
  script('types', 'Types'),
  script('format:check', 'Format'),
  script('layers', 'Dependency rule'),
  script('db:check', 'Tables as in the schema'),
  vitest('Unit tests', 'unit', 'unit-dom'),
  vitest('Golden tests', 'golden'),
  vitest('Database tests', 'db'),
  vitest('HTTP tests', 'api'),
  { ...vitest('Fuzzing', 'fuzz'), meanwhile: true },
  vitest('Several servers', 'scale'),
  {
    name: 'Browser tests',
    report: true,
    command: () => ['playwright', 'test', '--reporter=list,json'],
  },
]
