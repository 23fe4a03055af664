import { layers } from './architecture.mjs'

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const within = (path) => `^${escape(path)}/`
const anyOf = (paths) => `(${paths.join('|')})`
const byName = new Map(layers.map((layer) => [layer.name, layer]))
const pathOf = (name) => {
  const layer = byName.get(name)
  return layer ? within(layer.path) : `^no-such-layer-${name}/`
}

/** Two default-deny rules a layer: its own layers, its own packages. */
const rulesOf = (layer) => [
  {
    name: `${layer.name}-layers`,
    comment: `${layer.path} may import only: ${layer.layers.join(', ') || 'nothing'} (architecture.mjs)`,
    severity: 'error',
    from: { path: within(layer.path) },
    to: {
      path: '^(app|components|lib|bin|prisma|test|[^/]+\\.(mjs|ts|js)$)',
      pathNot: anyOf([within(layer.path), ...layer.layers.map(pathOf)]),
    },
  },
  {
    name: `${layer.name}-packages`,
    comment: `${layer.path} may use only these packages: ${layer.packages.join(', ') || 'none'} (architecture.mjs)`,
    severity: 'error',
    from: { path: within(layer.path) },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: layer.packages.length
        ? anyOf(
            layer.packages.flatMap((name) => [
              `node_modules/${escape(name)}/`,
              `node_modules/@types/${escape(name)}/`,
            ]),
          )
        : '^$',
    },
  },
  ...(layer.node
    ? []
    : [
        {
          name: `${layer.name}-no-node`,
          comment: `${layer.path} does not use Node's own modules`,
          severity: 'error',
          from: { path: within(layer.path) },
          to: { dependencyTypes: ['core'] },
        },
      ]),
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.flatMap(rulesOf),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'production-does-not-import-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'every-lib-folder-has-a-layer',
      comment: 'A folder of lib without a row in architecture.mjs is not allowed',
      severity: 'error',
      from: {},
      to: {
        path: '^(lib)/',
        pathNot: anyOf(layers.map((layer) => within(layer.path))),
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^(app|test|bin|prisma)/', '\\.d\\.ts$', '\\.config\\.(ts|mjs|js)$', '^lib/db/generated/'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^lib/db/generated/internal', '^\\.next', '\\.(css|scss)$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
