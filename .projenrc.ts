import { cdk, javascript, JsonFile, typescript } from 'projen';
import { completeLockfile } from './projenrc/complete-lockfile';

/** Every runtime dependency that is not a jsii module is bundled; see docs/decisions/ before adding one. */
const BUNDLED = [
  // Peers of the parser of PromQL: of common versions, so that there is one of each.
  '@lezer/highlight@^1.2.3',
  '@lezer/lr@^1.4.12',
  '@grpc/grpc-js@^1.14.7',
  '@grpc/proto-loader@^0.8.1',
  '@msgpack/msgpack@^3.1.3',
  '@prometheus-io/lezer-promql@^0.315.0',
  'ajv@^8.20.0',
  'cli-table3@^0.6.5',
  'commander@^14.0.3',
  'fastest-levenshtein@^1.0.16',
  'picocolors@^1.1.1',
  'uuid@^11',
  'yaml@^2.9.1',
];

/** Outside the jsii closure: loaded by deep path when first needed, so users choose which ones they install. */
const PROVIDERS = [
  '@cdktf/provider-aws@21.22.1',
  '@cdktf/provider-datadog@12.15.2',
  '@cdktf/provider-google@16.12.1',
  '@cdktf/provider-kubernetes@12.1.1',
];

const project = new cdk.JsiiProject({
  name: 'roadbed',
  description: 'The layer under a paved road: cdktf constructs that turn a few lines into policy-compliant Terraform.',
  author: 'The Roadbed Authors',
  authorAddress: 'https://roadbed.dev',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/roadbed-dev/roadbed.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The Roadbed Authors',
  keywords: ['cdktf', 'constructs', 'terraform', 'platform-engineering', 'policy', 'slo', 'kubernetes', 'aws'],
  stability: 'experimental',

  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenCommand: 'projen', // npm scripts must not call npx: it fails under `npx -p node@22 npm run …`
  runner: typescript.TypeScriptRunner.tsx(),
  sampleCode: false,
  defaultReleaseBranch: 'main',
  github: false,
  release: false,
  depsUpgrade: false,
  npmignoreEnabled: false, // package.json `files` says what ships
  package: false,
  minNodeVersion: '20.9.0',

  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',
  validateTsconfig: cdk.ValidateTsconfig.MINIMAL,
  tsconfig: {
    compilerOptions: {
      lib: ['es2022'],
      module: 'node16',
      moduleResolution: javascript.TypeScriptModuleResolution.NODE16,
      exactOptionalPropertyTypes: false,
      noImplicitOverride: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: false,
      verbatimModuleSyntax: false,
      isolatedModules: true,
      experimentalDecorators: false,
      inlineSourceMap: false,
      inlineSources: false,
      skipLibCheck: true,
      types: ['node'],
    },
  },
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    include: ['.projenrc.ts', 'eslint.config.ts'],
    exclude: ['lib', 'dist', 'cdktf.out', 'coverage'],
    compilerOptions: {
      types: ['node', 'jest'],
      paths: { roadbed: ['./src/index.ts'] },
    },
  },

  publishToPypi: { distName: 'roadbed', module: 'roadbed' },
  publishToMaven: { javaPackage: 'dev.roadbed', mavenGroupId: 'dev.roadbed', mavenArtifactId: 'roadbed' },
  publishToNuget: { dotNetNamespace: 'Roadbed', packageId: 'Roadbed' },
  publishToGo: { moduleName: 'github.com/roadbed-dev/roadbed-go', packageName: 'roadbed' },

  eslint: false, // projen writes the legacy format; eslint.config.ts is the flat one
  jest: false, // projen brings ts-jest; jest.config.json below uses swc
  prettier: true,
  prettierOptions: {
    settings: { printWidth: 120, singleQuote: true, tabWidth: 2, trailingComma: javascript.TrailingComma.ALL },
  },

  bin: { roadbed: 'bin/roadbed' },
  peerDeps: ['cdktf@^0.21.0', 'constructs@~10.6.0'],
  peerDependencyOptions: { pinnedDevDependency: false },
  bundledDeps: BUNDLED,
  devDeps: [
    ...PROVIDERS,
    'cdktf@0.21.0',
    'cdktf-cli@0.21.0',
    'constructs@10.6.0',
    '@kubernetes-models/argo-cd@^4.0.0',
    '@kubernetes-models/cilium@^4.0.0',
    '@kubernetes-models/external-secrets@^2.0.0',
    '@kubernetes-models/flux-cd@^4.0.0',
    '@kubernetes-models/gateway-api@^2.0.0',
    '@kubernetes-models/keda@^2.0.0',
    '@kubernetes-models/prometheus-operator@^6.0.0',
    '@cloud-copilot/iam-simulate@^0.1.173',
    '@swc/core@^1.16.0',
    '@swc/jest@^0.2.39',
    '@types/jest@^30',
    '@types/node@^20',
    'ajv-draft-04@^1',
    'ajv-formats@^3',
    'csv-parse@^6',
    // As tsx has it, so that there is one.
    'esbuild@~0.28.0',
    'eslint@^9',
    'eslint-import-resolver-typescript@^4',
    'eslint-plugin-import@^2.32.0',
    'eslint-plugin-jsdoc@^61.7.1',
    'fast-check@^4',
    'jest@^30',
    'jiti@^2',
    'tsx@^4',
    'typescript-eslint@^8',
  ],
  gitignore: [
    '/bench/.compiled/',
    '/cdktf.out/',
    '/.cdktf/',
    '/.eslintcache',
    '/terraform.*.tfstate*',
    '.DS_Store',
    'cdktf.log',
    '*.tsbuildinfo',
    '/tsconfig.tsbuildinfo',
  ],
});

// package.json -------------------------------------------------------------------------------------------------
project.package.addVersion('0.1.0');
project.package.addField('files', [
  'lib',
  '!lib/.sources.sha256',
  '!lib/**/*.tsbuildinfo',
  'data',
  '!data/checkov-decisions.tsv',
  'schemas',
  'bin',
  '.jsii',
  'CHANGELOG.md',
]);
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './jest': { types: './lib/offline/matchers/jest.d.ts', default: './lib/offline/matchers/jest.js' },
  './.jsii': './.jsii',
  './package.json': './package.json',
});
// For users whose moduleResolution does not know `exports`.
project.package.addField('typesVersions', { '*': { jest: ['lib/offline/matchers/jest.d.ts'] } });

project.addDevDeps('prettier@^3', 'jsii-diff@^1.134.0', 'jsii-docgen@^10.12.0', 'jsii-pacmak@^1.140.0');

// The terminal binding of cdktf-cli compiles itself on install, which Node 24 and a machine without a compiler refuse;
// this one comes compiled. It stands at the top level because the bundled command looks for it there.
const TERMINAL = '@cdktf/node-pty-prebuilt-multiarch';
project.addDevDeps(`${TERMINAL}@npm:@lydell/node-pty@1.1.0`);
project.package.addField('overrides', { [TERMINAL]: `$${TERMINAL}` });
project.package.addField('allowScripts', { '@parcel/watcher': false, '@swc/core': true, esbuild: true });

// build --------------------------------------------------------------------------------------------------------
project.compileTask.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.compileTask.exec('tsx scripts/finish-lib.ts');
project.packageTask.reset();

const script = (name: string, command: string) => project.setScript(name, command);
script('prepare', 'projen compile');
script('start', 'node bin/roadbed synth');
script('typecheck', 'tsc --noEmit -p tsconfig.dev.json');
script('lint', 'eslint --cache --cache-location node_modules/.cache/eslint/ . && prettier --check --log-level warn .');
script('lint:fix', 'eslint --fix . ; prettier --write --log-level warn .');
script('golden:accept', 'tsx scripts/compile-if-stale.ts && UPDATE_GOLDEN=1 jest');
script('api:accept', 'tsx scripts/api-baseline.ts --accept');
script('docs:check', 'bash .ci/checks/06-doc-examples.sh');
script('docs:policy', 'tsx scripts/policy-docs.ts');
script('docs:slo', 'tsx scripts/slo-docs.ts');
script('bench', 'tsx bench/main.ts');
script('ci', '.ci/run');

project.testTask.reset('tsx scripts/compile-if-stale.ts');
project.testTask.exec('jest', { receiveArgs: true });

// The lock file names no registry, so that it serves whichever one a machine uses.
new javascript.NpmConfig(project).addConfig('omit-lockfile-registry-resolved', 'true');

// tests --------------------------------------------------------------------------------------------------------
new JsonFile(project, 'jest.config.json', {
  marker: false,
  obj: {
    testEnvironment: 'node',
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
    moduleNameMapper: { '^roadbed$': '<rootDir>/src/index.ts' },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/cdktf.out/'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
          module: { type: 'commonjs' },
          sourceMaps: 'inline',
        },
      ],
    },
    maxWorkers: 2,
  },
});

// cdktf --------------------------------------------------------------------------------------------------------
new JsonFile(project, 'cdktf.json', {
  marker: false,
  obj: {
    language: 'typescript',
    app: 'node --import tsx examples/shop/main.ts',
    projectId: 'roadbed-shop',
    sendCrashReports: 'false',
    output: 'cdktf.out',
  },
});

project.prettier?.addIgnorePattern('API.md');
for (const pattern of [
  '/api/',
  '/data/validators/',
  '/lib/',
  '/dist/',
  '/cdktf.out/',
  '/coverage/',
  '*.golden.*',
  '/.projen/',
  '*.json',
  '*.md',
]) {
  project.prettier?.addIgnorePattern(pattern);
}

project.synth();
completeLockfile('package-lock.json');
