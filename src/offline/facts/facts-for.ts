import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FactsAdditions, ObservedFacts, ProviderFacts } from './provider-facts';

// This file is <package>/lib/offline/facts/facts-for.js, or the same below src/ when tests run the source.
const FOLDER = join(__dirname, '../../../data/provider-facts');

const loaded = new Map<string, ProviderFacts | undefined>();

/**
 * The facts that come with this package for a provider (`registry.terraform.io/hashicorp/aws` or `hashicorp/aws`), read
 * when first asked for; undefined when there are none.
 */
export function factsFor(address: string): ProviderFacts | undefined {
  const [namespace, name] = address.toLowerCase().split('/').slice(-2);
  if (name === undefined || !/^[a-z0-9-]+$/.test(name)) return undefined;
  if (!loaded.has(name)) loaded.set(name, readFacts(name));
  const facts = loaded.get(name);
  return facts?.source.toLowerCase() === `${namespace}/${name}` ? facts : undefined;
}

function readFacts(name: string): ProviderFacts | undefined {
  const facts = readJson<ProviderFacts>(`${name}.json`);
  if (facts === undefined) return undefined;
  const additions = readJson<FactsAdditions>(`${name}-additions.json`);
  const observed = readJson<ObservedFacts>(`${name}-observed.json`);
  return { ...facts, ...(additions ? { additions } : {}), ...(observed ? { observed } : {}) };
}

function readJson<T>(file: string): T | undefined {
  const path = join(FOLDER, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
