import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { unseenAt } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

/** Those that concern the pod alone, as kubernetes/pod-security-admission lists them (policy/check_sysctls.go). */
const SAFE = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_notsent_lowat',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

export const sysctls = definePodRule(
  {
    id: 'kubernetes-pod-sysctls',
    title: 'Pods set no kernel parameter that others share',
    severity: RuleSeverity.ERROR,
    rationale:
      'Parameters without a namespace change the kernel for every pod of the node, and can switch protections off.',
    remediation: 'Take the sysctl out, or set it where nodes are made.',
    example: 'sysctl {\n  name  = "net.ipv4.tcp_syncookies"\n  value = "1"\n}',
    controls: { nist80053: ['ac-6', 'sc-39'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ spec }) => [
    ...unseenAt(spec, 'security_context.sysctl'),
    ...spec.blocks('security_context.sysctl').flatMap((sysctl) => {
      const { text, expression, shown } = sysctl.value('name');
      if (expression !== undefined) return [Finding.unknown(expression, sysctl.path)];
      if (text !== undefined && SAFE.includes(text)) return [];
      return [Finding.fail(`${sysctl.path} must be of the pod alone, got ${shown}`, sysctl.path)];
    }),
  ],
);
