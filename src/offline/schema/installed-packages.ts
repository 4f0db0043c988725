import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InstalledBinding } from './installed-binding';
import { providerAddress } from './provider-address';

const SCOPES = ['@cdktf', '@cdktn'];

interface PackageJson {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly dependencies?: unknown;
  readonly devDependencies?: unknown;
  readonly peerDependencies?: unknown;
  /** What prebuilt bindings say of themselves. */
  readonly cdktf?: { readonly provider?: { readonly name?: unknown; readonly version?: unknown } };
  readonly cdktn?: PackageJson['cdktf'];
}

/** Prebuilt bindings that code in the directory can load: nearest first, the engine's own scopes before other packages. */
export function* installedPackages(projectDirectory: string): Generator<InstalledBinding> {
  const folders = nodeModulesUpwardsOf(projectDirectory);
  for (const folder of folders) {
    for (const scope of SCOPES) {
      const names = listing(join(folder, scope)).filter((name) => name.startsWith('provider-'));
      for (const name of names) yield* bindingIn(join(folder, scope, name));
    }
  }
  for (const name of dependenciesOf(projectDirectory)) {
    for (const folder of folders) yield* bindingIn(join(folder, name));
  }
}

function* bindingIn(folder: string): Generator<InstalledBinding> {
  const description = packageJsonIn(folder);
  const provider = (description?.cdktf ?? description?.cdktn)?.provider;
  if (typeof provider?.name !== 'string' || typeof provider.version !== 'string') return;
  yield {
    address: providerAddress(provider.name),
    version: provider.version,
    origin: `${String(description?.name)}@${String(description?.version)}`,
    folder: join(folder, 'lib'),
  };
}

/** Companies publish bindings of their own under their own names; those are dependencies of the project. */
function dependenciesOf(directory: string): string[] {
  const description = packageJsonIn(directory);
  const kinds = [description?.dependencies, description?.devDependencies, description?.peerDependencies];
  return kinds.flatMap((kind) => (typeof kind === 'object' && kind !== null ? Object.keys(kind) : []));
}

function nodeModulesUpwardsOf(directory: string): string[] {
  const folders: string[] = [];
  for (let at = resolve(directory); ; at = dirname(at)) {
    const folder = join(at, 'node_modules');
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) folders.push(folder);
    if (at === dirname(at)) return folders;
  }
}

function packageJsonIn(folder: string): PackageJson | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
