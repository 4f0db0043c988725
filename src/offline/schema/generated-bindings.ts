import { join } from 'node:path';
import { foldersIn, jsonObjectIn } from './folder';
import { findGeneratedFiles, GeneratedFiles, readGeneratedCode } from './generated-code';
import { InstalledBinding } from './installed-binding';
import { providerAddress } from './provider-address';
import { ProviderSchema, readProvider } from './read-provider';
import { UnreadableBindingError } from './unreadable-binding';

const DEFAULT_OUTPUT = '.gen';

/** Bindings that `cdktf get` generated in the project: `.gen`, or where `cdktf.json` says. */
export function* generatedBindings(projectDirectory: string): Generator<InstalledBinding> {
  const output = outputOf(projectDirectory);
  const versions = jsonObjectIn(join(projectDirectory, output, 'versions.json'));
  for (const name of foldersIn(join(projectDirectory, output, 'providers'))) {
    const folder = join(projectDirectory, output, 'providers', name);
    const files = findGeneratedFiles(join(folder, 'provider'));
    if (files === undefined) continue;
    const origin = `${output}/providers/${name}`;
    const { source, version } = whatItSays(files);
    const address = providerAddress(source ?? name);
    const locked = versions?.[address];
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
  const codeMakerOutput = jsonObjectIn(join(projectDirectory, 'cdktf.json'))?.codeMakerOutput;
  return typeof codeMakerOutput === 'string' && codeMakerOutput !== '' ? codeMakerOutput : DEFAULT_OUTPUT;
}
