import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Files marked `server-only` import under the condition `react-server`, as they do in the real server.
 * Both our own modules (resolved by Vite) and packages (resolved by Node, see execArgv) are told. Not "module", which is
 * for bundlers: Node does not find all files of OpenTelemetry under it.
 */
const conditions = ['react-server', 'node', 'development|production']
/** Next's build chooses this one by itself for code on the server; the package has no condition for it. */
const alias = { 'next/navigation': 'next/dist/client/components/navigation.react-server.js' }
const server = { resolve: { conditions, alias }, ssr: { resolve: { conditions } } }

const everywhere = {
  setupFiles: ['test/support/fail-on-console.ts'],
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  testTimeout: 30_000, // For what hangs: how fast things are is measured by benchmarks, never by a test.
}

/** Pure functions keep nothing, so their tests may share what was loaded: half the time. */
const together = { isolate: false }

const onServer = {
  ...everywhere,
  environment: 'node' as const,
  execArgv: ['--conditions=react-server'],
  env: { REWEIGH_SECRET: 'only-for-tests-only-for-tests-only-for-tests' },
}

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, which has little to do: of two, half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { ...server, test: { ...onServer, ...together, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          ...everywhere,
          name: 'unit-dom',
          environment: 'jsdom',
          setupFiles: [...everywhere.setupFiles, 'test/support/unmount-after-each.ts'],
          include: ['test/unit/**/*.test.tsx'],
        },
      },
      {
        ...server,
        test: { ...onServer, name: 'golden', include: ['test/golden/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        ...server,
        test: {
          ...onServer,
          name: 'db',
          globalSetup: ['test/support/database-setup.ts'],
          include: ['test/db/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...server,
        test: {
          ...onServer,
          name: 'api',
          globalSetup: ['test/support/site-setup.ts'],
          fileParallelism: false, // floods and times of one file would be another file's trouble
          include: ['test/api/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...server,
        test: {
          ...onServer,
          name: 'fuzz',
          globalSetup: ['test/support/site-setup.ts'],
          include: ['test/fuzz/**/*.test.ts'],
          hookTimeout: 300_000,
        },
      },
      {
        ...server,
        test: {
          ...onServer,
          name: 'scale',
          globalSetup: ['test/support/scale-setup.ts'],
          fileParallelism: false, // all share two servers
          include: ['test/scale/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
