import { z } from 'zod'

/** What we read of the report that Vitest writes with `--reporter=json`. */
const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

type Suite = {
  readonly specs: readonly { readonly file: string; readonly title: string; readonly ok: boolean }[]
  readonly suites?: readonly Suite[] | undefined
}

const suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ file: z.string(), title: z.string(), ok: z.boolean() })),
  suites: z.lazy(() => z.array(suite)).optional(),
})

/** What we read of the report that Playwright writes with `--reporter=json`. */
const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
})

const firstLines = (text: string) => text.split('\n').slice(0, 6).join('\n  ')

/**
 * The tests of a report that failed, a text each: where, its title and the beginning of what was wrong. They are said
 * again at the end of a run, because whoever looks at it later may have only its last lines.
 *
 * @param text the report of Vitest or of Playwright
 */
export function readFailures(text: string): string[] {
  const json: unknown = JSON.parse(text)
  const vitest = vitestReport.safeParse(json)
  if (vitest.success) {
    return vitest.data.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((result) => result.status === 'failed')
      if (status === 'failed' && failed.length === 0) return [`${name}: ${firstLines(message)}`]
      return failed.map(
        ({ fullName, failureMessages }) =>
          `${name}: ${fullName}\n  ${firstLines(failureMessages.join('\n'))}`,
      )
    })
  }
  const playwright = playwrightReport.safeParse(json)
  if (!playwright.success) return []
  return [
    ...playwright.data.errors.map(({ message }) => firstLines(message ?? 'an error without words')),
    ...playwright.data.suites.flatMap(failedSpecs),
  ]
}

function failedSpecs({ specs, suites = [] }: Suite): string[] {
  const failed = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`)
  return [...failed, ...suites.flatMap(failedSpecs)]
}
