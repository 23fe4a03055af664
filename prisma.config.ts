import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: {
    path: 'prisma/migrations',
    seed: 'node --conditions=react-server bin/start/ensure-demonstration.ts',
  },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/reweigh' },
})
