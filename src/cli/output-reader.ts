import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, JsonObject, recordOf } from '../core/terraform/json-object';
import { RoadbedError } from '../core/validation/roadbed-error';

/** What an output directory holds, in order of name. */
export interface Output {
  readonly states: readonly State[];
  readonly annotations: readonly Annotation[];
}

export interface State {
  readonly name: string;
  /** Managed resources; data sources are not counted. */
  readonly resources: number;
  readonly constructs: readonly StampedConstruct[];
}

/** A Roadbed construct, as the stamps and labels of its resources tell of it. */
export interface StampedConstruct {
  readonly path: string;
  readonly construct: string;
  readonly version: string;
  readonly baseline?: string;
  readonly service?: string;
  readonly tier?: string;
  readonly team?: string;
  readonly environment?: string;
}

export interface Annotation {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly path: string;
}

/** Reads `manifest.json` and every `cdk.tf.json` it names. */
export function readOutput(directory: string): Output {
  const manifest = readJson(directory, 'manifest.json');
  const stacks = Object.entries(recordOf(manifest.stacks))
    .map(([name, stack]): [string, JsonObject] => [name, recordOf(stack)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    states: stacks.map(([name, stack]) => readState(directory, name, String(stack.synthesizedStackPath))),
    annotations: stacks.flatMap(([, stack]) => readAnnotations(stack.annotations)),
  };
}

function readState(directory: string, name: string, file: string): State {
  const bodies = Object.values(recordOf(readJson(directory, file).resource)).flatMap((ofType) =>
    Object.values(recordOf(ofType)).map(recordOf),
  );
  const constructs = new Map<string, StampedConstruct>();
  for (const body of bodies) {
    const found = stampOf(body);
    // Parts of one construct may each carry other labels: the first that says a thing says it for all.
    if (found !== undefined) constructs.set(found.path, { ...found, ...constructs.get(found.path) });
  }
  const sorted = [...constructs.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { name, resources: bodies.length, constructs: sorted.map(withService) };
}

function stampOf(body: JsonObject): StampedConstruct | undefined {
  const { path, construct, version, baseline } = recordOf(recordOf(recordOf(body['//']).metadata).roadbed);
  if (typeof path !== 'string' || typeof construct !== 'string' || typeof version !== 'string') return undefined;
  const labels = labelsOf(body);
  const label = (...keys: string[]) => keys.map((key) => labels[key]).find((value) => typeof value === 'string');
  const said = {
    baseline: typeof baseline === 'string' ? baseline : undefined,
    service: label('app.kubernetes.io/name', 'service'),
    tier: label('roadbed.dev/tier', 'tier'),
    team: label('roadbed.dev/team', 'team'),
    environment: label('roadbed.dev/environment', 'environment'),
  };
  return { path, construct, version, ...withoutUndefined(said) };
}

/** Kubernetes labels (of a typed resource or of a manifest), AWS tags and Google Cloud labels; see core/labels. */
function labelsOf(body: JsonObject): JsonObject {
  const metadata = [body.metadata, recordOf(body.manifest).metadata].flat().map(recordOf);
  return Object.assign({}, recordOf(body.tags), recordOf(body.labels), ...metadata.map((m) => recordOf(m.labels)));
}

/** A construct that no label names a service for goes by its id; a stack is itself the state, and needs no second name. */
function withService(stamped: StampedConstruct): StampedConstruct {
  const slash = stamped.path.lastIndexOf('/');
  return slash < 0 ? stamped : { ...stamped, service: stamped.service ?? stamped.path.slice(slash + 1) };
}

function withoutUndefined(said: Readonly<Record<string, string | undefined>>): Partial<StampedConstruct> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function readAnnotations(annotations: unknown): Annotation[] {
  if (!Array.isArray(annotations)) return [];
  return annotations.map(recordOf).map(({ level, message, constructPath }) => ({
    level: level === '@cdktf/error' ? 'error' : level === '@cdktf/warn' ? 'warn' : 'info',
    message: String(message),
    path: String(constructPath),
  }));
}

function readJson(directory: string, file: string): JsonObject {
  let reason = 'it must hold an object';
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new RoadbedError(`${directory} is not an output directory of cdktf`, [
    { message: `${file} cannot be read: ${reason}`, fix: 'synthesize it again: roadbed synth' },
  ]);
}
