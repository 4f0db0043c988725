import { IConstruct } from 'constructs';
import { CatalogueEntry } from './catalogue-entry';

/** An entry, and the construct that it is true of. */
export interface Statement {
  readonly construct: IConstruct;
  readonly entry: CatalogueEntry;
}
