import { defineConfig } from 'vitest/config'

/**
 * Files marked `server-only` import under the condition `react-server`, as they do in the real server.
 * Both our own modules (resolved by Vite) and packages (resolved by Node) are told.
 */
const server = {
  resolve: { conditions: ['react-server', 'node', 'module', 'import', 'default'] },
  ssr: { resolve: { conditions: ['react-server', 'node', 'module', 'import', 'default'] } },
}

const everywhere = {
  setupFiles: ['test/support/fail-on-console.ts'],
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
}

const onServer = { ...everywhere, environment: 'node' as const, execArgv: ['--conditions=react-server'] }

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { ...server, test: { ...onServer, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
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
          include: ['test/api/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
