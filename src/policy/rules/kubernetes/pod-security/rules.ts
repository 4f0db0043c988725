import type { PolicyRule } from '../../../rule/policy-rule';
import { appArmor } from './app-armor';
import { capabilitiesAdded } from './capabilities-added';
import { capabilitiesDropped } from './capabilities-dropped';
import { hostNamespaces } from './host-namespaces';
import { hostPath } from './host-path';
import { hostPorts } from './host-ports';
import { hostProcess } from './host-process';
import { privilegeEscalation } from './privilege-escalation';
import { privileged } from './privileged';
import { probeHosts } from './probe-hosts';
import { procMount } from './proc-mount';
import { runAsNonRoot } from './run-as-non-root';
import { runAsUser } from './run-as-user';
import { seLinux } from './se-linux';
import { seccomp } from './seccomp';
import { sysctls } from './sysctls';
import { volumeTypes } from './volume-types';

export const POD_SECURITY_RULES: readonly PolicyRule[] = [
  appArmor,
  capabilitiesAdded,
  capabilitiesDropped,
  hostNamespaces,
  hostPath,
  hostPorts,
  hostProcess,
  privilegeEscalation,
  privileged,
  probeHosts,
  procMount,
  runAsNonRoot,
  runAsUser,
  seLinux,
  seccomp,
  sysctls,
  volumeTypes,
];
