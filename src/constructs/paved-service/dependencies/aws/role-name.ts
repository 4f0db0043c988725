import { physicalName } from '../../../../core/naming';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec } from '../data-spec';

/** The name of a role that works for a database; a dot joins, which no part can hold. */
export function roleNameOf({ labels, name }: PavedServiceSpec, database: DatabaseSpec, purpose: string): string {
  return physicalName('aws_iam_role', labels.organization, labels.environment, name, database.name, purpose);
}
