import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { MANIFEST_TYPE } from '../kinds';
import { defineObjectRule } from '../object-rule';
import { autoscalersOf } from '../replicas';

/** How `ignore_changes` names the number of replicas, or all of what holds it. */
const REPLICAS = /^(?:all|spec(?:(?:\[0\]|\.0)(?:\.replicas)?)?)$/;

export const scaledReplicas = defineObjectRule(
  ['Deployment', 'StatefulSet'],
  {
    id: 'kubernetes-availability-scaled-replicas',
    title: 'Terraform does not set back what an autoscaler has scaled',
    severity: RuleSeverity.WARNING,
    rationale:
      'Otherwise every apply sets the replicas to the number in the code, in the middle of the load that they were scaled for.',
    remediation: 'Leave replicas out, or name spec[0].replicas in lifecycle.ignore_changes.',
    example: 'lifecycle {\n  ignore_changes = [spec[0].replicas]\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment',
  },
  (workload) => {
    const { resource, block } = workload;
    if (resource.type === MANIFEST_TYPE || block.value('spec.replicas').isAbsent) return [];
    const [autoscaler] = autoscalersOf(workload);
    const ignored = resource.values('lifecycle.ignore_changes').some(({ text }) => REPLICAS.test(text ?? ''));
    if (autoscaler === undefined || ignored) return [];
    const path = 'spec.replicas';
    return [Finding.fail(`${path} must not be given or be ignored, for ${autoscaler.resource.address} sets it`, path)];
  },
);
