import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { unseenAt } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

/** Kinds whose content comes from the Kubernetes API, from a claim, or from nowhere. */
const ALLOWED = [
  'config_map',
  'csi',
  'downward_api',
  'empty_dir',
  'ephemeral',
  'persistent_volume_claim',
  'projected',
  'secret',
];
/** Has a rule of its own, for it is worse than the others. */
const HOST_PATH = 'host_path';

export const volumeTypes = definePodRule(
  {
    id: 'kubernetes-pod-volume-types',
    title: 'Pods mount storage through claims, not by themselves',
    severity: RuleSeverity.WARNING,
    rationale:
      'Drivers that a pod names by itself reach servers and disks past every claim and quota, and most are gone from Kubernetes.',
    remediation: `Use a persistent volume claim, or one of ${ALLOWED.join(', ')}.`,
    example: 'volume {\n  name = "data"\n  persistent_volume_claim {\n    claim_name = "data"\n  }\n}',
    controls: { nist80053: ['ac-6', 'cm-7'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ spec }) => [
    ...unseenAt(spec, 'volume'),
    ...spec
      .blocks('volume')
      .flatMap((volume) =>
        volume.keys
          .filter((key) => ![...ALLOWED, HOST_PATH, 'name'].includes(key) && !volume.value(key).isAbsent)
          .map((key) => Finding.fail(`${volume.path} must be one of ${ALLOWED.join(', ')}, got ${key}`, volume.path)),
      ),
  ],
);
