import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGeneratedFiles, GeneratedFiles, readGeneratedCode } from './generated-code';
import { InstalledBinding } from './installed-binding';
import { providerAddress } from './provider-address';
import { ProviderSchema, readProvider } from './read-provider';
import { UnreadableBindingError } from './unreadable-binding';

const DEFAULT_OUTPUT = '.gen';

/** Bindings that `cdktf get` generated in the project: `.gen`, or where `cdktf.json` says. */
export function* generatedBindings(projectDirectory: string): Generator<InstalledBinding> {
  const output = outputOf(projectDirectory);
  const versions = jsonIn(join(projectDirectory, output, 'versions.json'));
  for (const name of listing(join(projectDirectory, output, 'providers'))) {
    const folder = join(projectDirectory, output, 'providers', name);
    const files = findGeneratedFiles(join(folder, 'provider'));
    if (files === undefined) continue;
    const origin = `${output}/providers/${name}`;
    const { source, version } = whatItSays(files);
    const address = providerAddress(source ?? name);
    const locked = versions[address];
    yield { address, version: version ?? (typeof locked === 'string' ? locked : ''), origin, folder };
  }
}

/** Nothing when it cannot be read: that is told once something is asked of this very provider. */
function whatItSays(files: GeneratedFiles): Pick<ProviderSchema, 'source' | 'version'> {
  try {
    return readProvider(readGeneratedCode(files));
  } catch (error) {
    if (error instanceof UnreadableBindingError) return {};
    throw error;
  }
}

function outputOf(projectDirectory: string): string {
  const { codeMakerOutput } = jsonIn(join(projectDirectory, 'cdktf.json'));
  return typeof codeMakerOutput === 'string' && codeMakerOutput !== '' ? codeMakerOutput : DEFAULT_OUTPUT;
}

function jsonIn(path: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
