import { literalOf, mentionedAddresses } from './expression';
import type { PolicyResource } from './policy-resource';
import type { ReferenceResolver } from './reference-resolver';
import type { ResourceGraph } from './resource-graph';
import { eachText } from './texts';

/** Who refers to a resource: for certain, or by an expression that may mean it. */
export interface Referrers {
  readonly certain: PolicyResource[];
  readonly possible: PolicyResource[];
}

/** The resources of a type by what one of their arguments names. */
interface NamedBy {
  readonly byTarget: ReadonlyMap<PolicyResource, PolicyResource[]>;
  readonly byText: ReadonlyMap<string, PolicyResource[]>;
  /** Those whose argument nobody can see through. */
  readonly possible: PolicyResource[];
}

/** Attributes by which others name a resource in plain text. */
const NAMES = ['id', 'bucket', 'name', 'arn'];

/** Who refers to whom. Each question is worked out once for all resources. */
export class ReferrerIndex {
  private readonly named = new Map<string, NamedBy>();
  private mentions: ReadonlyMap<PolicyResource, ReadonlySet<PolicyResource>> | undefined;

  constructor(
    private readonly graph: ResourceGraph,
    private readonly references: ReferenceResolver,
  ) {}

  /** The resources of a type that mention another in any expression. */
  public mentioning(to: PolicyResource, type: string): Referrers {
    this.mentions ??= this.mentionedBy();
    const certain = [...(this.mentions.get(to) ?? [])].filter((each) => each.type === type);
    return { certain, possible: [] };
  }

  /** The resources of a type one argument of which is another resource, or its literal name. */
  public naming(to: PolicyResource, type: string, argument: string): Referrers {
    const { byTarget, byText, possible } = this.namedBy(type, argument);
    const texts = NAMES.flatMap((name) => {
      const raw = to._body[name];
      return typeof raw === 'string' && !raw.includes('${') ? [literalOf(raw)] : [];
    });
    const certain = [...(byTarget.get(to) ?? []), ...[...new Set(texts)].flatMap((text) => byText.get(text) ?? [])];
    return { certain, possible };
  }

  private namedBy(type: string, argument: string): NamedBy {
    const id = `${type} ${argument}`;
    const known = this.named.get(id);
    if (known !== undefined) return known;
    const byTarget = new Map<PolicyResource, PolicyResource[]>();
    const byText = new Map<string, PolicyResource[]>();
    const possible: PolicyResource[] = [];
    for (const each of this.graph.ofType(type)) {
      const target = each.target(argument);
      if (target !== undefined) {
        // What names one instance of several says nothing of the others.
        if (isOneOfSeveral(each, argument, target)) possible.push(each);
        else push(byTarget, target, each);
        continue;
      }
      const value = each.value(argument);
      if (value.isUnknown) possible.push(each);
      else if (value.text !== undefined) push(byText, value.text, each);
    }
    const made = { byTarget, byText, possible };
    this.named.set(id, made);
    return made;
  }

  /** For each resource, those that mention it, in the order of the app. */
  private mentionedBy(): ReadonlyMap<PolicyResource, ReadonlySet<PolicyResource>> {
    const found = new Map<PolicyResource, Set<PolicyResource>>();
    const add = (target: PolicyResource | undefined, by: PolicyResource): void => {
      if (target === undefined) return;
      const known = found.get(target);
      if (known === undefined) found.set(target, new Set([by]));
      else known.add(by);
    };
    for (const resource of this.graph.resources) {
      eachText(resource._body, (text) => {
        if (!text.includes('${')) return;
        add(this.references.targetOf(text, resource.stack), resource);
        for (const address of mentionedAddresses(text)) add(this.graph.at(resource.stack, address), resource);
      });
    }
    return found;
  }
}

function push<K>(map: Map<K, PolicyResource[]>, key: K, resource: PolicyResource): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [resource]);
  else known.push(resource);
}

function isOneOfSeveral(
  from: PolicyResource,
  argument: string,
  { _body: { count, for_each: forEach } }: PolicyResource,
): boolean {
  const raw = from._rawAt(argument);
  const named = typeof raw === 'string' && /\[(?:\d+|"[^"]*")\]/.test(raw);
  return named && (forEach !== undefined || (count !== undefined && String(count) !== '1'));
}
