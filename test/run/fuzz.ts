import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from '#bin/setup/project.mjs'

/*
 * `npm run fuzz` asks every operation, page and form of the site 10,000 strange things each (test/fuzz), for a night.
 *
 * `--runs 100` asks fewer, `--only /areas` only what has these words in its name, `--seed 5` what was asked with that seed.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
})
const child = spawn(
  process.execPath,
  [path.join(projectFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'fuzz'],
  {
    cwd: projectFolder,
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_RUNS: values.runs,
      ...(values.only !== undefined && { FUZZ_ONLY: values.only }),
      FUZZ_SEED: values.seed ?? String(randomInt(2 ** 31)),
    },
  },
)
const [code] = (await once(child, 'exit')) as unknown[] // a number, or null after a signal
process.exitCode = code === 0 ? 0 : 1
