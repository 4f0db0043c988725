import { Json, JsonObject } from '../golden/terraform-document';
import { at, objectAt, objectsAt } from './json';

type Control = (pod: JsonObject, containers: readonly JsonObject[]) => boolean;

const UNSAFE_SYSCTL =
  /^(?!(kernel\.shm_rmid_forced|net\.ipv4\.(ip_local_port_range|tcp_syncookies|ping_group_range|ip_unprivileged_port_start|ip_local_reserved_ports|tcp_keepalive_time|tcp_fin_timeout|tcp_keepalive_intvl|tcp_keepalive_probes|tcp_rmem|tcp_wmem|tcp_slow_start_after_idle|tcp_notsent_lowat))$)/;
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const VOLUMES = [
  'config_map',
  'csi',
  'downward_api',
  'empty_dir',
  'ephemeral',
  'persistent_volume_claim',
  'projected',
  'secret',
];
const SECCOMP = ['RuntimeDefault', 'Localhost'];

/**
 * The controls of the Pod Security Standard `restricted`, as kubernetes/pod-security-admission checks them
 * (policy/check_*.go), over a pod spec as the Terraform provider takes it. Where the provider's default is worse than
 * that of Kubernetes (allow_privilege_escalation true, seccomp Unconfined), an absent argument is the provider's default.
 */
const CONTROLS: Readonly<Record<string, Control>> = {
  hostNamespaces: (pod) =>
    [pod.host_network, pod.host_pid, pod.host_ipc].every((host) => host === undefined || host === false),
  privileged: (_pod, containers) =>
    containers.every((one) => [undefined, false].includes(flag(one, 'security_context.privileged'))),
  hostPathVolumes: (pod) => objectsAt(pod, 'volume').every((volume) => volume.host_path === undefined),
  hostPorts: (_pod, containers) =>
    containers
      .flatMap((one) => objectsAt(one, 'port'))
      .every((port) => port.host_port === undefined || port.host_port === 0),
  hostProbes: (_pod, containers) =>
    containers.flatMap(actionsOf).every((action) => action.host === undefined || action.host === ''),
  seLinux: (pod, containers) =>
    [pod, ...containers].map((one) => objectAt(one, 'security_context.se_linux_options')).every(isPlainSeLinux),
  sysctls: (pod) => objectsAt(pod, 'security_context.sysctl').every(({ name }) => !UNSAFE_SYSCTL.test(String(name))),
  windowsHostProcess: (pod, containers) =>
    [pod, ...containers].every((one) =>
      [undefined, false].includes(flag(one, 'security_context.windows_options.host_process')),
    ),
  volumeTypes: (pod) =>
    objectsAt(pod, 'volume').every((volume) =>
      Object.keys(volume).every((key) => key === 'name' || VOLUMES.includes(key)),
    ),
  allowPrivilegeEscalation: (_pod, containers) =>
    containers.every((one) => flag(one, 'security_context.allow_privilege_escalation') === false),
  runAsNonRoot: (pod, containers) =>
    containers.every(
      (one) =>
        (flag(one, 'security_context.run_as_non_root') ?? flag(pod, 'security_context.run_as_non_root')) === true,
    ),
  runAsUser: (pod, containers) =>
    [pod, ...containers].every((one) => Number(at(one, 'security_context.run_as_user') ?? 1) !== 0),
  seccompProfile: (pod, containers) => {
    const profile = (one: JsonObject): string | undefined =>
      at(one, 'security_context.seccomp_profile') === undefined
        ? undefined
        : String(at(one, 'security_context.seccomp_profile.type') ?? 'Unconfined');
    const all = containers.map((one) => profile(one) ?? profile(pod) ?? 'none');
    return [...all, profile(pod) ?? 'RuntimeDefault'].every((type) => SECCOMP.includes(type));
  },
  capabilities: (_pod, containers) =>
    containers.every((one) => {
      const { drop, add } = objectAt(one, 'security_context.capabilities');
      return list(drop).includes('ALL') && list(add).every((capability) => capability === 'NET_BIND_SERVICE');
    }),
};

/** The controls of `restricted` that a pod breaks, by name. */
export function restrictedViolations(pod: JsonObject): string[] {
  const containers = [...objectsAt(pod, 'container'), ...objectsAt(pod, 'init_container')];
  return Object.keys(CONTROLS).filter((name) => CONTROLS[name]?.(pod, containers) === false);
}

function flag(value: JsonObject, path: string): boolean | undefined {
  const found = at(value, path);
  return found === undefined ? undefined : found === true || found === 'true';
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Everything of a container that may name a host to connect to. */
function actionsOf(container: JsonObject): JsonObject[] {
  const places = ['liveness_probe', 'readiness_probe', 'startup_probe', 'lifecycle.post_start', 'lifecycle.pre_stop'];
  return places.flatMap((place) =>
    ['http_get', 'tcp_socket'].flatMap((kind) =>
      objectsAt(container, place).flatMap((action) => objectsAt(action, kind)),
    ),
  );
}

function isPlainSeLinux({ type = '', user = '', role = '' }: JsonObject): boolean {
  return SELINUX_TYPES.includes(String(type)) && user === '' && role === '';
}
