import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** Judges databases that copy no other one: a replica has much from its source. */
export function unlessReplica(database: PolicyResource, judge: () => Finding[]): Finding[] {
  const isReplica = ['replicate_source_db', 'replication_source_identifier'].some(
    (path) => !database.value(path).isAbsent,
  );
  return isReplica ? [Finding.notApplicable('a replica has this from its source')] : judge();
}
