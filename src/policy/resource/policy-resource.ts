import { DataClassification } from '../../core/data-classification';
import { LabelledFacts } from '../../core/labels';
import { Stage } from '../../core/stage';
import { JsonObject } from '../../core/terraform';
import { Tier } from '../../core/tier';
import { Finding } from '../rule/finding';
import { pathKeys } from './path-keys';
import { rawAt } from './places';
import { PolicyBlock } from './policy-block';
import type { ResourceGraph } from './resource-graph';
import type { ResourceIdentity } from './resource-identity';

/** A resource or a data source of resolved Terraform, as a rule sees it. */
export class PolicyResource extends PolicyBlock {
  /** @internal */
  public readonly _identity: ResourceIdentity;
  /** @internal */
  public readonly _graph: ResourceGraph;
  /** @internal */
  public readonly _body: JsonObject;
  private readonly ownAddress: string;

  /** @internal */
  constructor(identity: object, body: object, graph: object) {
    super(body, '');
    this._identity = identity as ResourceIdentity;
    this._graph = graph as ResourceGraph;
    this._body = body as JsonObject;
    this.ownAddress = this._identity.address ?? `${this._identity.type}.${this._identity.name}`;
  }

  // A rule judges; it changes nothing. Getters, since jsii must mark what it hands to a rule of another language.

  /** The Terraform type, such as `aws_s3_bucket`; of a data source with `data.` in front. */
  public get type(): string {
    return this._identity.type;
  }

  /** Its name in the document. */
  public get name(): string {
    return this._identity.name;
  }

  /** Its address in the state, such as `aws_s3_bucket.logs`. */
  public get address(): string {
    return this.ownAddress;
  }

  /** Name of the stack it is in. */
  public get stack(): string {
    return this._identity.stack;
  }

  /** Path of the construct that made it; the address where nothing says. */
  public get constructPath(): string {
    return this._identity.constructPath;
  }

  /** The environment that its labels name. */
  public get environment(): string | undefined {
    return this._facts.environment;
  }

  /** The stage that its labels name. */
  public get stage(): Stage | undefined {
    return this._facts.stage;
  }

  /** The team that its labels name. */
  public get team(): string | undefined {
    return this._facts.team;
  }

  /** The service that its labels name. */
  public get service(): string | undefined {
    return this._facts.service;
  }

  /** The tier that its labels name. */
  public get tier(): Tier | undefined {
    return this._facts.tier;
  }

  /** The classification of data that its labels name. */
  public get dataClassification(): DataClassification | undefined {
    return this._facts.dataClassification;
  }

  /**
   * The resources of a type that refer to this one, in its own or in another stack of the app.
   * @param type such as `aws_s3_bucket_public_access_block`
   * @param argument the argument that refers to it; any, when left out
   */
  public referencing(type: string, argument?: string): PolicyResource[] {
    return this._graph.referencing(this, type, argument).certain;
  }

  /**
   * Every resource of a type in the app, whatever state it is in.
   * @param type such as `kubernetes_network_policy_v1`
   */
  public inApp(type: string): PolicyResource[] {
    return [...this._graph.ofType(type)];
  }

  /**
   * The resource that the value at a path refers to; undefined for a literal, or when it is no resource of the app.
   */
  public target(path: string): PolicyResource | undefined {
    return this._graph.targetOf(this, path);
  }

  /**
   * Fails when no resource of a type refers to this one; unknown when one of that type refers to who knows what.
   * @param type such as `aws_s3_bucket_public_access_block`
   * @param argument the argument that refers to it
   */
  public mustBeReferencedBy(type: string, argument: string): Finding[] {
    const { certain, possible } = this._graph.referencing(this, type, argument);
    if (certain.length > 0) return [];
    const expression = possible[0]?.value(argument).expression;
    if (expression !== undefined) return [Finding.unknown(expression, type)];
    return [Finding.fail(`must have an ${type} whose ${argument} is this one, got none`, type)];
  }

  /** @internal */
  public _rawAt(path: string): unknown {
    return rawAt(this._body, pathKeys(path));
  }

  /** @internal */
  public get _facts(): LabelledFacts {
    return this._graph.factsOf(this);
  }
}
