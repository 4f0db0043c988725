import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRecord, JsonObject, recordOf } from '../../core/terraform/json-object';
import { blocksOf, namedBlocks, typedBlocks } from '../../core/terraform/terraform-document';
import { ProviderRequirement } from '../schema';
import { unservedInHcl } from './unserved-parts';

/** What the run must know of one module that lies on disk. */
export interface LocalModule {
  readonly directory: string;
  readonly requirements: readonly ProviderRequirement[];
  /** Local names of the providers that it configures itself. */
  readonly configured: readonly string[];
  readonly resources: readonly ProvidedType[];
  readonly dataSources: readonly ProvidedType[];
  /** True when applying it would run commands. */
  readonly runsCommands: boolean;
  readonly readsRemoteState: boolean;
  /** What stand-ins cannot answer: see `unservedParts`. */
  readonly unserved: readonly string[];
}

/** A type, and the local name of the provider that it says is its own. */
export interface ProvidedType {
  readonly type: string;
  readonly provider: string;
}

/** A module whose source is not on disk. */
export interface RemoteModule {
  readonly name: string;
  readonly source: string;
}

/** The modules below a document: those on disk are read, however deep; the others can only be named. */
export function modulesOf(
  document: JsonObject,
  directory: string,
): { readonly local: readonly LocalModule[]; readonly remote: readonly RemoteModule[] } {
  const local = new Map<string, LocalModule>();
  const remote: RemoteModule[] = [];
  const visit = (calls: readonly RemoteModule[], from: string): void => {
    for (const call of calls) {
      if (!/^\.\.?(?:[\\/]|$)/.test(call.source)) {
        remote.push(call);
        continue;
      }
      const place = resolve(from, call.source);
      if (local.has(place)) continue;
      const { module, calls: inner } = readModule(place);
      local.set(place, module);
      visit(inner, place);
    }
  };
  visit(moduleCalls(document), directory);
  return { local: [...local.values()], remote };
}

function moduleCalls(document: JsonObject): RemoteModule[] {
  return namedBlocks(document, 'module').map(([name, body]) => ({ name, source: String(body.source ?? '') }));
}

interface ReadModule {
  readonly module: LocalModule;
  readonly calls: readonly RemoteModule[];
}

/** A directory that cannot be read holds nothing; Terraform says so in its own words. */
function readModule(directory: string): ReadModule {
  const texts = filesIn(directory).map((file): [string, string] => [file, readFileSync(join(directory, file), 'utf8')]);
  const hcl = withoutComments(
    texts
      .filter(([file]) => file.endsWith('.tf'))
      .map(([, text]) => text)
      .join('\n'),
  );
  const json = texts.filter(([file]) => file.endsWith('.tf.json')).map(([, text]) => parse(text));
  const types = (mode: 'resource' | 'data') => [
    ...labelled(hcl, mode),
    ...json.flatMap((document) => typedBlocks(document, mode).map(({ type, body }) => provided(type, body.provider))),
  ];
  const dataSources = types('data');
  const resources = types('resource');
  return {
    module: {
      directory,
      resources,
      dataSources,
      configured: [...configuredInHcl(hcl), ...json.flatMap(configuredIn)],
      requirements: [...requirementsInHcl(hcl), ...json.flatMap(requirementsOf)],
      unserved: unservedInHcl(hcl),
      runsCommands: texts.some(([, text]) => /\bprovisioner"?\s*["{:]/.test(text)),
      readsRemoteState: dataSources.some(({ type }) => type === 'terraform_remote_state'),
    },
    calls: [...callsInHcl(hcl), ...json.flatMap(moduleCalls)],
  };
}

/** What `required_providers` of a document says. */
export function requirementsOf(document: JsonObject): ProviderRequirement[] {
  return blocksOf(document.terraform)
    .flatMap((terraform) => blocksOf(terraform.required_providers))
    .flatMap((required) => Object.entries(required))
    .map(([name, said]) => {
      const { source, version } = isRecord(said) ? said : recordOf({ version: said });
      return {
        name,
        ...(typeof source === 'string' && { source }),
        ...(typeof version === 'string' && { version }),
      };
    });
}

/** Local names of the providers that a document configures: Terraform asks for each, required or not. */
export function configuredIn(document: JsonObject): string[] {
  return namedBlocks(document, 'provider').map(([name]) => name);
}

/** A type, with the provider that a resource names or that its prefix means. */
export function provided(type: string, named: unknown): ProvidedType {
  const provider = typeof named === 'string' ? named.replace(/^\$\{|\}$/g, '').split('.')[0] : undefined;
  return { type, provider: provider ?? type.split('_')[0] ?? type };
}

function labelled(hcl: string, mode: string): ProvidedType[] {
  const headers = hcl.matchAll(new RegExp(`^\\s*${mode}\\s+"([^"]+)"\\s+"[^"]+"\\s*\\{([^}]*)`, 'gm'));
  return [...headers].map(([, type = '', body = '']) =>
    provided(type, /^\s*provider\s*=\s*([\w.-]+)/m.exec(body)?.[1]),
  );
}

function configuredInHcl(hcl: string): string[] {
  return [...hcl.matchAll(/^\s*provider\s+"([^"]+)"\s*\{/gm)].map(([, name = '']) => name);
}

function callsInHcl(hcl: string): RemoteModule[] {
  const headers = hcl.matchAll(/^\s*module\s+"([^"]+)"\s*\{([\s\S]*?)^\s*\}/gm);
  return [...headers].flatMap(([, name = '', body = '']) => {
    const source = /^\s*source\s*=\s*"([^"]*)"/m.exec(body)?.[1];
    return source === undefined ? [] : [{ name, source }];
  });
}

function requirementsInHcl(hcl: string): ProviderRequirement[] {
  const blocks = [...hcl.matchAll(/required_providers\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, body]) => body ?? '');
  return blocks.flatMap((block) =>
    [...block.matchAll(/([\w-]+)\s*=\s*\{([^}]*)\}/g)].map(([, name = '', body = '']) => {
      const source = /source\s*=\s*"([^"]*)"/.exec(body)?.[1];
      const version = /\bversion\s*=\s*"([^"]*)"/.exec(body)?.[1];
      return { name, ...(source !== undefined && { source }), ...(version !== undefined && { version }) };
    }),
  );
}

function withoutComments(hcl: string): string {
  return hcl.replace(/^\s*(?:#|\/\/).*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).filter((file) => file.endsWith('.tf') || file.endsWith('.tf.json'));
  } catch {
    return [];
  }
}

function parse(text: string): JsonObject {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}
