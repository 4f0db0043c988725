import { join } from 'node:path';
import { loadWhenNeeded } from './load-when-needed';

type YamlLibrary = typeof import('./yaml-library/yaml-library');

/** The YAML library, loaded when something is first read or written. */
export function loadYaml(): YamlLibrary {
  return loadWhenNeeded<YamlLibrary>(join(__dirname, 'yaml-library', 'yaml-library'));
}
