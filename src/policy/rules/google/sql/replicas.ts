import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** Judges instances that copy no other one: a replica is made anew from its primary. */
export function unlessReplica(database: PolicyResource, judge: () => Finding[]): Finding[] {
  return database.value('master_instance_name').isAbsent
    ? judge()
    : [Finding.notApplicable('a replica has this from its primary')];
}
