import { CatalogueEntry } from './catalogue-entry';
import { Statement } from './statement';

/** Statements by what a key says of them: those that were added since the last question join when the next is asked. */
export class StatementIndex {
  private readonly byKey = new Map<string, Statement[]>();
  private indexed = 0;

  public constructor(private readonly keyOf: (entry: CatalogueEntry) => string) {}

  /** Those of `statements`, which only ever grows, that have a key. */
  public find(statements: readonly Statement[], key: string): readonly Statement[] {
    for (const statement of statements.slice(this.indexed)) {
      const of = this.keyOf(statement.entry);
      this.byKey.set(of, [...(this.byKey.get(of) ?? []), statement]);
    }
    this.indexed = statements.length;
    return this.byKey.get(key) ?? [];
  }
}
