import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layers } from './architecture.mjs'

const pure = layers.filter((layer) => layer.pure).map((layer) => `${layer.path}/**/*.ts`)
const impure = (selector, message) => ({ selector, message })

/** What is not written anywhere. */
const nowhere = [
  impure(
    "MemberExpression[object.name='z'][property.name='coerce']",
    'z.coerce turns null, [] and true into numbers; parse the text first.',
  ),
  impure(
    'MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]',
    'Use the tagged template: its values become parameters.',
  ),
  impure(
    "JSXOpeningElement[name.name='textarea']:not(:has(JSXAttribute[name.name=/^(readOnly|ref)$/]))",
    'Use TextBox: React takes away what was typed into a textarea before script ran.',
  ),
]

/** A click that may leave the page; what looks once, right after it, may look at the page before or in between. */
const click =
  "ExpressionStatement[expression.type='AwaitExpression']" +
  ':has(CallExpression[callee.property.name=/^(click|press|tap)$/])'
const looks =
  ':has(CallExpression[callee.name=/^(fine|expectUsable|expectAccessible|accessibilityProblems)$/], ' +
  'AwaitExpression > CallExpression[callee.property.name=/^(content|evaluate|waitForLoadState)$/])'
const unsettled = impure(
  `${click} + :matches(ExpressionStatement[expression.type=/^(Await|Call)Expression$/], VariableDeclaration)${looks}`,
  'Wait for something of the page that the click opens: this may see the page before it.',
)

export default defineConfig(
  globalIgnores([
    'node_modules',
    '.next*',
    '.data',
    'lib/db/generated',
    'next-env.d.ts',
    'test-results',
    'playwright-report',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['../*'],
              message: 'Write #lib/…, #components/… or #test/… instead of climbing folders.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...nowhere],
    },
  },
  {
    files: ['app/**/page.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...nowhere,
        impure(
          'ExportDefaultDeclaration > FunctionDeclaration[async=true]',
          'Use formPage: else the page is a fault of ours while the database is away.',
        ),
      ],
    },
  },
  {
    files: ['test/e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...nowhere, unsettled] },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'window',
        'document',
        'localStorage',
        'setTimeout',
        'setInterval',
        'performance',
        'Buffer',
      ],
      '@typescript-eslint/prefer-for-of': 'off', // Over typed arrays it takes up to twice as long (docs/decisions/0008).
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'This folder is pure: take a seeded generator as an argument.',
        },
        { object: 'Date', property: 'now', message: 'This folder is pure: take the time as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        impure(
          "NewExpression[callee.name='Date'][arguments.length=0]",
          'This folder is pure: take the time as an argument.',
        ),
        impure(
          "MemberExpression[object.name='z'][property.name='coerce']",
          'z.coerce turns null, [] and true into numbers; parse the text first.',
        ),
      ],
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
)
