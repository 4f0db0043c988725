import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RoadbedError } from '../../core/validation';

/** The major version of each provider's bindings that Roadbed is written and proven against. */
const BINDINGS: Readonly<Record<string, string>> = {
  '@cdktf/provider-aws': '21',
  '@cdktf/provider-datadog': '12',
  '@cdktf/provider-google': '16',
  '@cdktf/provider-kubernetes': '12',
};

/**
 * Loads one module of a provider's bindings, such as `@cdktf/provider-aws/lib/iam-role`, when it is first needed.
 * Bindings are the user's choice to install, so they are looked for beside this package and then in the project at hand:
 * behind jsii (Python, Java, …) this package runs from a temporary folder, and the project is where the user installed.
 */
export function loadBinding<M>(module: string): M {
  for (const loader of LOADERS) {
    try {
      return loader()(module) as M;
    } catch (error) {
      if (!isMissing(error, module)) throw error;
    }
  }
  const name = module.split('/').slice(0, 2).join('/');
  const installed = installedVersion(name);
  const fix = `npm install ${name}@${BINDINGS[name] ?? 'latest'}`;
  throw installed === undefined
    ? new RoadbedError(`provider bindings "${name}" are not installed`, [
        { message: `"${module}" could not be found`, fix },
      ])
    : new RoadbedError(`provider bindings "${name}" are installed in another version`, [
        { message: `version ${installed} has no "${module}"`, fix },
      ]);
}

/** The second is made when the first finds nothing, for a construct asks for every resource it makes. */
const LOADERS: readonly (() => NodeJS.Require)[] = [
  () => require,
  () => createRequire(join(process.cwd(), 'package.json')),
];

function installedVersion(name: string): string | undefined {
  for (const loader of LOADERS) {
    try {
      return (loader()(`${name}/package.json`) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Only the module itself missing means "not installed"; one that fails to load its own parts is another matter. */
function isMissing(error: unknown, module: string): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'MODULE_NOT_FOUND' && message !== undefined && message.includes(`'${module}'`);
}
