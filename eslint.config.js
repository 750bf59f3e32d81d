import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import playwright from 'eslint-plugin-playwright'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { roomRules } from './tests/lint/rooms.js'
import retryReads from './tests/lint/retry-reads.js'

/** A ban that says which layer to use instead. */
const ban = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
const noNode = {
  regex: '^node:',
  message: 'This layer has no Node. Reading and writing live in data/compile and electron/.',
}
const noElectron = {
  regex: '^electron(/|$)',
  message:
    'Only electron/ may import electron. The view speaks to its host through renderer/host/host-api.ts.',
}
const noVue = {
  regex: '^(vue|pinia|vue-router|reka-ui|@tanstack/vue-virtual|@lucide/vue)(/|$)',
  message: 'data/ knows no view. Put presentation in renderer/.',
}

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'shots/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  // Tests read back JSON that they wrote themselves, and the typed rules over them take half a minute more.
  { files: ['**/*.{js,cjs,mjs}', 'tests/**'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: globals.browser },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Function']",
          message: 'Refused by the content security policy.',
        },
      ],
      'no-eval': 'error',
      // A method of a port answers with a promise in every host, also where one has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures without `this`; types write their functions as methods.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Prettier owns the layout of templates.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      // TypeScript checks names.
      'no-undef': 'off',
    },
  },
  {
    files: ['data/**/*.ts', 'renderer/**/*.{ts,vue}', 'electron/**/*.ts'],
    plugins: { 'import-x': importX },
    // Read by the Vue parser when a cycle is followed from a .ts file into a .vue file.
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.vue', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'vue-eslint-parser': ['.vue'] },
      'import-x/extensions': ['.ts', '.vue'],
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }], ...roomRules },
  },
  {
    // The typed rules cannot see into a component; vue-tsc checks what is called on one.
    files: ['**/*.vue'],
    rules: { '@typescript-eslint/no-unsafe-call': 'off' },
  },
  {
    files: ['data/**/*.ts', 'renderer/**/*.{ts,vue}', 'electron/**/*.ts'],
    rules: {
      complexity: ['warn', 15],
      'max-lines-per-function': ['warn', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Longer than that; split next.
    files: [
      'data/compile/author/compare-records.ts',
      'data/compile/read/{schema-faults,yaml-faults}.ts',
      'data/compile/validate-cli.ts',
      'data/query/medications/{read-items,read-note}.ts',
      'data/query/rank/implied-findings.ts',
      'data/query/recognise/*.ts',
      'renderer/features/findings/findings.ts',
      'renderer/library/file/library-save.ts',
      'renderer/library/library-sync.ts',
    ],
    rules: { complexity: 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['data/schema/**', 'data/query/**'],
    rules: {
      ...ban(noNode, noElectron, noVue, {
        regex: '(^|/)(renderer|electron|compile)/',
        message:
          'data/schema and data/query import nothing but themselves; arrows point towards data, never out of it.',
      }),
    },
  },
  {
    files: ['data/compile/**'],
    rules: {
      ...ban(noElectron, noVue, {
        regex: '(^|/)(renderer|electron)/',
        message: 'data/compile imports data/schema and data/query alone.',
      }),
      'no-console': 'off',
    },
  },
  {
    files: ['renderer/**'],
    ignores: ['renderer/vite.config.ts', 'renderer/build/**'],
    rules: {
      ...ban(noNode, noElectron, {
        regex: '(^|/)(electron|compile)/',
        message: 'The view reads compiled content through data/query and the host through renderer/host.',
      }),
    },
  },
  {
    files: ['electron/main/**', 'electron/preload/**', 'electron/ipc/**'],
    rules: {
      ...ban(
        noVue,
        {
          regex: '(^|/)renderer/(?!(host|library)/)',
          message: 'The shell knows the port (renderer/host) and nothing else of the view.',
        },
        {
          regex: '(^|/)data/(compile|query)/',
          message: 'Content never passes through the shell; the view reads it from its own origin.',
        },
      ),
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage'],
    },
  },
  {
    files: ['electron/**'],
    ignores: ['electron/ipc/handle.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='ipcMain']",
          message:
            'Register channels through electron/ipc/handle.ts, which checks sender, origin and arguments.',
        },
      ],
    },
  },
  {
    files: [
      'electron/start.ts',
      'electron/start/**',
      'electron/package/run.ts',
      'tests/**',
      'data/compile/*cli.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    ...playwright.configs['flat/recommended'],
    files: ['tests/e2e/**/*.ts', 'tests/shell/**/*.ts'],
  },
  {
    // A browser test asserts what the page comes to show, never what it shows at one moment.
    files: ['tests/e2e/**/*.ts', 'tests/shell/**/*.ts'],
    plugins: { tests: { rules: { 'retry-reads': retryReads } } },
    rules: {
      'tests/retry-reads': 'error',
      'playwright/no-wait-for-timeout': 'error',
      'playwright/no-force-option': 'error',
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect'] }],
      'playwright/no-conditional-in-test': 'error',
      'playwright/no-conditional-expect': 'error',
      // Skipped with a reason where a host has not what is tested.
      'playwright/no-skipped-test': ['error', { allowConditional: true }],
      // Prettier owns the layout.
      'playwright/consistent-spacing-between-blocks': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
