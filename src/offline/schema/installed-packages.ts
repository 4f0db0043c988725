import { dirname, join, resolve } from 'node:path';
import { isObject, jsonObjectIn, namesIn } from './folder';
import { InstalledBinding } from './installed-binding';
import { providerAddress } from './provider-address';

const SCOPES = ['@cdktf', '@cdktn'];

/** Prebuilt bindings that code in the directory can load: nearest first, the engine's own scopes before other packages. */
export function* installedPackages(projectDirectory: string): Generator<InstalledBinding> {
  const folders = nodeModulesUpwardsOf(projectDirectory);
  for (const folder of folders) {
    for (const scope of SCOPES) {
      const names = namesIn(join(folder, scope)).filter((name) => name.startsWith('provider-'));
      for (const name of names) yield* bindingIn(join(folder, scope, name));
    }
  }
  for (const name of dependenciesOf(projectDirectory)) {
    for (const folder of folders) yield* bindingIn(join(folder, name));
  }
}

/** Prebuilt bindings say in their package.json which provider they are of: `cdktf.provider.{name,version}`. */
function* bindingIn(folder: string): Generator<InstalledBinding> {
  const description = jsonObjectIn(join(folder, 'package.json'));
  const said = description?.cdktf ?? description?.cdktn;
  const provider = isObject(said) ? said.provider : undefined;
  if (!isObject(provider) || typeof provider.name !== 'string' || typeof provider.version !== 'string') return;
  yield {
    address: providerAddress(provider.name),
    version: provider.version,
    origin: `${String(description?.name)}@${String(description?.version)}`,
    folder: join(folder, 'lib'),
  };
}

/** Companies publish bindings of their own under their own names; those are dependencies of the project. */
function dependenciesOf(directory: string): string[] {
  const description = jsonObjectIn(join(directory, 'package.json'));
  const kinds = [description?.dependencies, description?.devDependencies, description?.peerDependencies];
  return kinds.flatMap((kind) => (isObject(kind) ? Object.keys(kind) : []));
}

function nodeModulesUpwardsOf(directory: string): string[] {
  const above = (at: string): string[] => (at === dirname(at) ? [at] : [at, ...above(dirname(at))]);
  return above(resolve(directory)).map((at) => join(at, 'node_modules'));
}
