import { TerraformDataSource, TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { ownStamp, ownVersionFacts, VersionFacts } from '../../core/versions/versioned-construct';
import { recordedOverrides } from './stack-overrides';
import { ResourceStamp, SynthesizedResource, TerraformObject } from './synthesized-stack';

/**
 * Writes into each resource and data source which versioned construct made it (`"//".metadata.roadbed`), and lists them.
 * What users make outside of one is listed without a stamp.
 */
export function stampResources(stack: TerraformStack, document: TerraformObject): SynthesizedResource[] {
  const above = stack.node.scopes.reduce<ResourceStamp | undefined>(
    (stamp, scope) => stampAt(scope) ?? stamp,
    undefined,
  );
  return stampBelow(stack, above, document, recordedOverrides(stack) ?? {});
}

function stampBelow(
  construct: IConstruct,
  stamp: ResourceStamp | undefined,
  document: TerraformObject,
  stackOverrides: TerraformObject,
): SynthesizedResource[] {
  const found: SynthesizedResource[] = [];
  const visit = (current: IConstruct, above: ResourceStamp | undefined): void => {
    const nearest = stampAt(current) ?? above;
    const resource = resourceOf(current, stackOverrides);
    const block = resource && blockOf(document, resource);
    if (resource !== undefined && block !== undefined) {
      found.push(nearest === undefined ? resource : { ...resource, stamp: nearest });
      if (nearest !== undefined) stampBlock(block, nearest);
    }
    for (const child of current.node.children) if (!TerraformStack.isStack(child)) visit(child, nearest);
  };
  visit(construct, stamp);
  return found;
}

function stampAt(construct: IConstruct): ResourceStamp | undefined {
  const stamp = ownStamp(construct);
  return stamp === undefined ? undefined : { ...stamp, path: construct.node.path };
}

function resourceOf(construct: IConstruct, stackOverrides: TerraformObject): SynthesizedResource | undefined {
  if (!TerraformElement.isTerraformElement(construct)) return undefined;
  const mode = TerraformResource.isTerraformResource(construct)
    ? 'resource'
    : TerraformDataSource.isTerraformDataSource(construct)
      ? 'data'
      : undefined;
  if (mode === undefined) return undefined;
  const type = (construct as TerraformResource | TerraformDataSource).terraformResourceType;
  const name = construct.friendlyUniqueId;
  const ofStack = Object.keys(objectIn(objectIn(objectIn(stackOverrides, mode), type), name) ?? {});
  const overrides = [...new Set([...overriddenArguments(construct), ...ofStack])].sort();
  return { mode, type, name, constructPath: construct.node.path, overrides };
}

/** cdktf tells them by type: `{ overrides: { aws_s3_bucket: ['tags'] } }`. */
function overriddenArguments(element: TerraformElement): string[] {
  const { overrides = {} } = element.toMetadata() as {
    readonly overrides?: Readonly<Record<string, readonly string[]>>;
  };
  return Object.values(overrides).flat();
}

/** The resource's block; absent when it was moved away or overridden to nothing. */
function blockOf(document: TerraformObject, { mode, type, name }: SynthesizedResource): TerraformObject | undefined {
  return objectIn(objectIn(objectIn(document, mode), type), name);
}

function stampBlock(block: TerraformObject, stamp: ResourceStamp): void {
  const comment = objectIn(block, '//');
  block['//'] = { ...comment, metadata: { ...objectIn(comment, 'metadata'), roadbed: { ...stamp } } };
}

function objectIn(parent: TerraformObject | undefined, key: string): TerraformObject | undefined {
  const value = parent?.[key];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as TerraformObject) : undefined;
}

/** The versions of the constructs of an app, each once, in order of name. */
export function versionFactsIn(root: IConstruct): VersionFacts[] {
  const found = new Map<string, VersionFacts>();
  for (const construct of root.node.findAll()) {
    const facts = ownVersionFacts(construct);
    if (facts !== undefined) found.set(`${facts.construct}@${facts.version}`, facts);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, facts]) => facts);
}
