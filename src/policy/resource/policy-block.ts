import { isRecord, JsonObject } from '../../core/terraform';
import { Finding } from '../rule/finding';
import { pathKeys } from './path-keys';
import { firstAt, placesAt, SeeThrough } from './places';
import type { PolicyResource } from './policy-resource';
import { PolicyValue } from './policy-value';

/**
 * A block of resolved Terraform: a resource, or a block nested in one. Paths are dotted names of arguments, such as
 * `versioning_configuration.status`; on their way they go into every block of a list. A key that holds a dot stands in
 * brackets and quotes: `metadata.labels["roadbed.dev/team"]`.
 */
export class PolicyBlock {
  private readonly body: JsonObject;
  private readonly place: string;

  /** @internal */
  constructor(
    body: object,
    path: string,
    private readonly owner?: PolicyResource,
  ) {
    this.body = body as JsonObject;
    this.place = path;
  }

  /** The place of this block in its resource, for messages; empty for the resource itself. */
  public get path(): string {
    return this.place;
  }

  /** The resource that this block is a part of. */
  public get resource(): PolicyResource {
    return this.owner ?? (this as unknown as PolicyResource);
  }

  /** The first value at a path. */
  public value(path: string): PolicyValue {
    return this.resource._graph.valueOf(firstAt(this.body, pathKeys(path), this.seeThrough()), this.resource);
  }

  /** Every value at a path; of a list, its elements. */
  public values(path: string): PolicyValue[] {
    return this.elementsAt(path).map(({ value }) => value);
  }

  /**
   * The blocks at a path. An expression in the place of blocks has none that can be judged; a rule that finds nothing else
   * ends in *unknown*.
   */
  public blocks(path: string): PolicyBlock[] {
    return this.placesAt(path, true).flatMap(({ raw, path: at }) => {
      if (isRecord(raw)) return [new PolicyBlock(raw, this.below(at), this.resource)];
      const { expression } = this.resource._graph.valueOf(raw, this.resource);
      if (expression !== undefined) this.resource._graph.unseen.add(expression);
      return [];
    });
  }

  /** The keys of this block, in the order they were written. */
  public get keys(): string[] {
    return Object.keys(this.body).filter((key) => key !== '//');
  }

  /** Fails unless every value at the path is true; nothing there counts as false. */
  public mustBeTrue(path: string): Finding[] {
    return this._must(path, ({ bool }) => bool === true, 'be true');
  }

  /** Fails where a value at the path is true; nothing there counts as false. */
  public mustNotBeTrue(path: string): Finding[] {
    return this._must(path, ({ bool }) => bool !== true, 'not be true');
  }

  /** Fails where a value at the path is false; for arguments whose absence means true. */
  public mustNotBeFalse(path: string): Finding[] {
    return this._must(path, ({ bool }) => bool !== false, 'not be false');
  }

  /** Fails when nothing stands at the path; a value known only after apply is there. */
  public mustBeGiven(path: string): Finding[] {
    const found = this.placesAt(path);
    const given = found.some(({ raw, isReached }) => isReached && !isNothing(raw));
    if (given) return [];
    const behind = found.find(({ isReached }) => !isReached);
    const expression = behind && this.resource._graph.valueOf(behind.raw, this.resource).expression;
    if (expression !== undefined) return [Finding.unknown(expression, this.below(path))];
    return [Finding.fail(`${this.below(path)} must be given, got nothing`, this.below(path))];
  }

  /** Fails when something stands at the path. */
  public mustBeAbsent(path: string): Finding[] {
    return this._must(path, ({ isAbsent }) => isAbsent, 'not be given');
  }

  /** Fails unless every value at the path is one of these; nothing there fails too. */
  public mustBeOneOf(path: string, allowed: string[]): Finding[] {
    const words = allowed.length === 1 ? `be "${allowed[0]}"` : `be one of ${allowed.join(', ')}`;
    return this._must(path, ({ text }) => text !== undefined && allowed.includes(text), words);
  }

  /** Fails where a value at the path is one of these. */
  public mustNotBeOneOf(path: string, refused: string[]): Finding[] {
    const words = refused.length === 1 ? `not be "${refused[0]}"` : `not be one of ${refused.join(', ')}`;
    return this._must(path, ({ text }) => text === undefined || !refused.includes(text), words);
  }

  /** Fails unless every value at the path is a number, and at least this; nothing there fails too. */
  public mustBeAtLeast(path: string, least: number): Finding[] {
    return this._must(path, ({ number }) => number !== undefined && number >= least, `be at least ${least}`);
  }

  /** Fails unless every value at the path is a number, and at most this; nothing there fails too. */
  public mustBeAtMost(path: string, most: number): Finding[] {
    return this._must(path, ({ number }) => number !== undefined && number <= most, `be at most ${most}`);
  }

  /**
   * Judges every value at the path, nothing included, by a function of our own.
   * @internal
   */
  public _must(path: string, holds: (value: PolicyValue) => boolean, words: string): Finding[] {
    return this.elementsAt(path, true).flatMap(({ value, at }) => {
      if (value.expression !== undefined) return [Finding.unknown(value.expression, at)];
      return holds(value) ? [] : [Finding.fail(`${at} must ${words}, got ${value.shown}`, at)];
    });
  }

  private elementsAt(path: string, orAbsent = false): { readonly value: PolicyValue; readonly at: string }[] {
    const places = this.placesAt(path, true);
    if (places.length === 0) return orAbsent ? [{ value: PolicyValue._ABSENT, at: this.below(path) }] : [];
    return places.map(({ raw, path: at }) => ({
      value: this.resource._graph.valueOf(raw, this.resource),
      at: this.below(at),
    }));
  }

  private placesAt(path: string, elements = false): ReturnType<typeof placesAt> {
    return placesAt(this.body, pathKeys(path), elements, this.seeThrough());
  }

  private seeThrough(): SeeThrough {
    return (text) => this.resource._graph.seeThrough(text, this.resource);
  }

  private below(path: string): string {
    return this.path === '' ? path : `${this.path}.${path}`;
  }
}

function isNothing(raw: unknown): boolean {
  return raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}
