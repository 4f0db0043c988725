import { IConstruct } from 'constructs';
import { isInTree } from '../in-tree';
import { CatalogueEntry } from './catalogue-entry';
import { Statement } from './statement';
import { StatementIndex } from './statement-index';

type Kind = CatalogueEntry['kind'];
type EntryOf<K extends Kind> = Extract<CatalogueEntry, { kind: K }>;

const CATALOGUE = Symbol.for('roadbed.Catalogue');

/** What an app holds that Terraform does not: its services, teams and states, as their constructs state it. */
export class Catalogue {
  /** The catalogue of the app that a construct is in. */
  public static of(construct: IConstruct): Catalogue {
    const root = construct.node.root as IConstruct & { [CATALOGUE]?: Catalogue };
    const existing = root[CATALOGUE];
    if (existing !== undefined) return existing;
    const made = new Catalogue();
    Object.defineProperty(root, CATALOGUE, { value: made });
    return made;
  }

  // By kind: every service asks for the teams, and there are many more services.
  private readonly statements = new Map<Kind, Statement[]>();
  private readonly indexes = new Map<unknown, StatementIndex>();

  private constructor() {}

  /** States something of a construct. It holds while the construct is in the tree. */
  public add(construct: IConstruct, entry: CatalogueEntry): void {
    const statements = this.statements.get(entry.kind) ?? [];
    statements.push({ construct, entry: Object.freeze(entry) });
    this.statements.set(entry.kind, statements);
  }

  /** Every entry, kind by kind, in the order they were stated. */
  public all(): CatalogueEntry[] {
    return [...this.statements.keys()].sort().flatMap((kind) => this.ofKind(kind));
  }

  /** The entries of a kind, in the order they were stated; `where` narrows them. */
  public ofKind<K extends Kind>(kind: K, where: (entry: EntryOf<K>) => boolean = () => true): EntryOf<K>[] {
    return (this.statements.get(kind) ?? [])
      .filter(({ entry, construct }) => where(entry as EntryOf<K>) && isInTree(construct))
      .map(({ entry }) => entry as EntryOf<K>);
  }

  /**
   * The entries of a kind that have a key, found without looking through the others. `keyOf` is the same function at every
   * call: what it said of an entry is kept.
   */
  public ofKindAt<K extends Kind>(kind: K, keyOf: (entry: EntryOf<K>) => string, key: string): EntryOf<K>[] {
    const index = this.indexes.get(keyOf) ?? new StatementIndex((entry) => keyOf(entry as EntryOf<K>));
    this.indexes.set(keyOf, index);
    return index
      .find(this.statements.get(kind) ?? [], key)
      .filter(({ construct }) => isInTree(construct))
      .map(({ entry }) => entry as EntryOf<K>);
  }
}
