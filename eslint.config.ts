import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Linter } from 'eslint';
import importPlugin from 'eslint-plugin-import';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';
import { defaultTagRule } from './scripts/lib/default-tag-rule';
import { publicExports } from './scripts/lib/public-exports';

/** Each layer may import from those before it. */
const LAYERS = ['core', 'policy', 'evidence', 'platform', 'stacks', 'constructs', 'offline', 'cli'];

const root = __dirname;
const index = join(root, 'src/index.ts');

const layering = LAYERS.flatMap((layer, position) =>
  [...LAYERS.slice(position + 1), 'index.ts'].map((later) => ({
    target: `./src/${layer}`,
    from: `./src/${later}`,
    message: `src/${layer} stands below src/${later} and must not know it`,
  })),
).filter(({ target, from }) => !(target === './src/cli' && from === './src/index.ts'));

const constructsFolder = join(root, 'src/constructs');
const constructs = existsSync(constructsFolder)
  ? readdirSync(constructsFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];
const constructBoundaries = constructs.map((name) => ({
  target: `./src/constructs/${name}`,
  from: './src/constructs/**/*',
  except: [`**/src/constructs/${name}/**`, '**/src/constructs/*/index.ts'],
  message: "import another construct's public names from its index.ts",
}));

/** Files that declare a name of the public surface: these owe their readers documentation. */
const publicFiles = [...new Set(publicExports(index).map(({ file }) => relative(root, file).replace(/\\/g, '/')))];

const PROVIDER_BARREL = {
  regex: '^@cdktf/provider-[a-z-]+(/lib)?(/index)?$',
  message: 'the barrel costs seconds and half a gigabyte; import @cdktf/provider-…/lib/<resource>',
};
const ENGINE_INTERNALS = {
  regex: '^(cdktf|constructs)/lib/',
  message: 'private modules of the engine differ between cdktf and cdktn',
};
const PROVIDER_VALUES = {
  regex: '^@cdktf/provider-',
  allowTypeImports: true,
  message: 'providers are optional and loaded when first needed: `import type` here, load through the provider loader',
};
const NO_PROVIDERS = { regex: '^@cdktf/provider-', message: 'this layer knows no provider' };

const PLAIN_SYNTAX = [
  {
    selector: "BinaryExpression[operator='instanceof'][right.name!=/^(Error|[A-Z]\\w*Error)$/]",
    message:
      'instanceof fails between two copies of a package; use isTerraformResource, TerraformStack.isStack or a property',
  },
  {
    selector: "CallExpression[callee.name='require'][arguments.0.value=/^@cdktf\\u002Fprovider-[a-z-]+$/]",
    message: PROVIDER_BARREL.message,
  },
  { selector: 'ExportDefaultDeclaration', message: 'export by name' },
  { selector: 'TSExportAssignment', message: 'export by name' },
];

export default [
  { ignores: ['lib/', 'dist/', 'cdktf.out/', 'coverage/', 'node_modules/', '**/*.js', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': { typescript: { project: join(root, 'tsconfig.dev.json'), alwaysTryTypes: true } },
      'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [PROVIDER_BARREL] }],
      'no-restricted-syntax': ['error', ...PLAIN_SYNTAX],
      'import/no-restricted-paths': ['error', { basePath: root, zones: [...layering, ...constructBoundaries] }],
      'import/no-duplicates': 'error',
      'import/order': [
        'error',
        {
          alphabetize: { order: 'asc', caseInsensitive: true },
          'newlines-between': 'never',
          // The package's own name, as a user writes it.
          pathGroups: [{ pattern: 'roadbed', group: 'external' }],
          pathGroupsExcludedImportTypes: ['builtin'],
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [PROVIDER_BARREL, PROVIDER_VALUES, ENGINE_INTERNALS] },
      ],
      'max-lines': ['warn', { max: 300, skipBlankLines: true }],
    },
  },
  {
    files: ['src/{core,policy,evidence}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_PROVIDERS, ENGINE_INTERNALS] }],
    },
  },
  {
    files: publicFiles,
    plugins: { jsdoc, roadbed: { rules: { 'default-tag': defaultTagRule } } },
    settings: { jsdoc: { mode: 'typescript', ignoreInternal: true } },
    rules: {
      'roadbed/default-tag': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          checkConstructors: false,
          require: { ClassDeclaration: true, FunctionDeclaration: false },
          contexts: [
            'TSInterfaceDeclaration',
            'TSEnumDeclaration',
            'TSEnumMember',
            'TSPropertySignature',
            'TSMethodSignature',
            'MethodDefinition[accessibility!=/private|protected/][kind!="constructor"][override!=true]',
            'PropertyDefinition[accessibility!=/private|protected/][override!=true]',
            'TSParameterProperty[accessibility="public"]',
          ],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts', '.projenrc.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Configuration that its reader imports as the default.
    files: ['eslint.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
] satisfies (Linter.Config | (typeof tseslint.configs.recommended)[number])[];
