import { IConstruct } from 'constructs';
import { CatalogueEntry } from './catalogue-entry';

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

  private readonly entries: CatalogueEntry[] = [];

  private constructor() {}

  public add(entry: CatalogueEntry): void {
    this.entries.push(Object.freeze(entry));
  }

  /** The entries of a kind, in the order they were stated. */
  public ofKind<K extends CatalogueEntry['kind']>(kind: K): Extract<CatalogueEntry, { kind: K }>[] {
    return this.entries.filter((entry): entry is Extract<CatalogueEntry, { kind: K }> => entry.kind === kind);
  }
}
