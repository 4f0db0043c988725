import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { unseenAt } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const hostPath = definePodRule(
  {
    id: 'kubernetes-pod-host-path',
    title: 'Pods mount nothing of the file system of their node',
    severity: RuleSeverity.ERROR,
    rationale:
      'With a path of the node a pod reads the credentials of others, and with the socket of the container runtime it owns the node.',
    remediation: 'Use a volume of another kind: empty_dir, a persistent volume claim, config_map or secret.',
    example: 'volume {\n  name = "tmp"\n  empty_dir {}\n}',
    controls: { nist80053: ['ac-6', 'sc-39'], cisKubernetes: ['5.2.11'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ spec }) => [
    ...unseenAt(spec, 'volume'),
    ...spec.blocks('volume').flatMap((volume) =>
      volume.blocks('host_path').map((path) => {
        const { shown } = path.value('path');
        return Finding.fail(`${volume.path} must not be a path of the node, got ${shown}`, volume.path);
      }),
    ),
  ],
);
