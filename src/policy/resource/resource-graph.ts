import { LabelledFacts, labelledFacts } from '../../core/labels';
import { JsonObject, typedBlocks } from '../../core/terraform';
import { PolicyResource } from './policy-resource';
import { PolicyValue } from './policy-value';
import { ReferenceResolver } from './reference-resolver';
import { ReferrerIndex, Referrers } from './referrer-index';
import { isCreated, resourceIdentity } from './resource-identity';

/** A stack to judge: its name and construct path, where its document lies (or would), and the document. */
export interface PolicyStack {
  readonly name: string;
  readonly constructPath: string;
  readonly directory: string;
  readonly document: JsonObject;
  /** Arguments that were overridden by hand, by address; a document does not say it of a resource. */
  readonly overrides?: ReadonlyMap<string, readonly string[]>;
}

/** What is judged beside the resources of Terraform, as a resource of a type of its own. */
export interface StatedResource {
  readonly type: string;
  readonly constructPath: string;
  readonly body: JsonObject;
}

/** The type under which a rule sees all of a stack's document but its resources and data sources. */
export const STACK_TYPE = 'terraform_stack';

/** All resources of an app by stack and type, and what refers to what; built once, asked by every rule. */
export class ResourceGraph {
  public readonly resources: readonly PolicyResource[];
  /** Expressions in the place of blocks that the rule at work has asked for. */
  public readonly unseen = new Set<string>();
  private readonly byAddress = new Map<string, PolicyResource>();
  /** By the address without the key of an instance, and how many there are of each. */
  private readonly byWhole = new Map<string, PolicyResource>();
  private readonly instances = new Map<string, number>();
  private readonly byType = new Map<string, PolicyResource[]>();
  private readonly facts = new Map<PolicyResource, LabelledFacts>();
  private readonly said = new Map<PolicyResource, LabelledFacts>();
  private readonly ownerFacts = new Map<string, LabelledFacts>();
  private readonly references: ReferenceResolver;
  private readonly referrers: ReferrerIndex;

  constructor(stackList: readonly PolicyStack[], stated: readonly StatedResource[] = []) {
    this.references = new ReferenceResolver(stackList, (stack, address, instance) => this.at(stack, address, instance));
    this.referrers = new ReferrerIndex(this, this.references);
    this.resources = [
      ...stackList.flatMap((stack) => this.resourcesOf(stack)),
      ...stated.map((each) => this.statedResource(each)),
    ];
    for (const resource of this.resources) {
      this.register(resource);
      const ofType = this.byType.get(resource.type);
      if (ofType === undefined) this.byType.set(resource.type, [resource]);
      else ofType.push(resource);
    }
  }

  private resourcesOf(stack: PolicyStack): PolicyResource[] {
    const { resource: _resources, data: _data, ...rest } = stack.document;
    const whole = {
      type: STACK_TYPE,
      name: stack.name,
      stack: stack.name,
      constructPath: stack.constructPath,
      overrides: [],
    };
    const made = (['resource', 'data'] as const).flatMap((mode) =>
      typedBlocks(stack.document, mode)
        .filter(({ body }) => isCreated(body))
        .map(({ type, name, body }) => new PolicyResource(resourceIdentity(mode, type, name, stack, body), body, this)),
    );
    return [new PolicyResource(whole, rest, this), ...made];
  }

  private statedResource({ type, constructPath, body }: StatedResource): PolicyResource {
    const stack = constructPath.split('/')[0] ?? '';
    const identity = { type, name: constructPath, stack, constructPath, ownerPath: constructPath, overrides: [] };
    return new PolicyResource(identity, body, this);
  }

  private register(resource: PolicyResource): void {
    this.byAddress.set(key(resource.stack, resource.address), resource);
    const whole = key(resource.stack, resource.address.replace(/\[(?:\d+|"[^"]*")\]$/, ''));
    this.instances.set(whole, (this.instances.get(whole) ?? 0) + 1);
    this.byWhole.set(whole, resource);
  }

  /**
   * The resource of an address in a stack. An instance of several (`name["key"]` in a plan) is found by its own address, and
   * by that without its key when it is the only one: any other would be a guess.
   */
  public at(stack: string, address: string, instance = ''): PolicyResource | undefined {
    const whole = key(stack, address);
    const exact = this.byAddress.get(`${whole}${instance}`) ?? this.byAddress.get(whole);
    if (exact !== undefined || instance !== '') return exact;
    return this.instances.get(whole) === 1 ? this.byWhole.get(whole) : undefined;
  }

  /** The resources of a type, in every stack. */
  public ofType(type: string): readonly PolicyResource[] {
    return this.byType.get(type) ?? [];
  }

  /** What a raw value of a resource means. */
  public valueOf(raw: unknown, from: PolicyResource): PolicyValue {
    return this.references.valueOf(raw, from.stack);
  }

  /** What stands behind a text that is one expression: a list, a block, a literal; undefined when nobody knows. */
  public seeThrough(text: string, from: PolicyResource): unknown {
    return this.references.seeThrough(text, from.stack);
  }

  /** The resource that a value refers to. */
  public targetOf(from: PolicyResource, path: string): PolicyResource | undefined {
    const raw = from._rawAt(path);
    return typeof raw === 'string' ? this.references.targetOf(raw, from.stack) : undefined;
  }

  /** The resources of a type that refer to another, by reference or by its literal name. */
  public referencing(to: PolicyResource, type: string, argument: string | undefined): Referrers {
    return argument === undefined ? this.referrers.mentioning(to, type) : this.referrers.naming(to, type, argument);
  }

  /** What the labels of a resource, or of another part of the same construct, say of it. */
  public factsOf(resource: PolicyResource): LabelledFacts {
    const known = this.facts.get(resource);
    if (known !== undefined) return known;
    const { ownerPath } = resource._identity;
    const own = this.ownFacts(resource);
    const facts = ownerPath === undefined ? own : { ...this.factsOfOwner(ownerPath), ...own };
    this.facts.set(resource, facts);
    return facts;
  }

  /** What its own labels say, and nothing else. */
  private ownFacts(resource: PolicyResource): LabelledFacts {
    const known = this.said.get(resource);
    if (known !== undefined) return known;
    const facts = labelledFacts(resource._body);
    this.said.set(resource, facts);
    return facts;
  }

  private factsOfOwner(path: string): LabelledFacts {
    if (this.ownerFacts.size === 0) {
      for (const resource of this.resources) {
        const owner = resource._identity.ownerPath;
        if (owner === undefined) continue;
        this.ownerFacts.set(owner, { ...this.ownFacts(resource), ...this.ownerFacts.get(owner) });
      }
    }
    return this.ownerFacts.get(path) ?? {};
  }
}

/** Names of stacks and addresses hold no blank. */
const key = (stack: string, address: string): string => `${stack} ${address}`;
