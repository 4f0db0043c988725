import { JsonObject } from '../golden/terraform-document';
import { restrictedViolations } from './pod-security';

const container = {
  name: 'web',
  security_context: { allow_privilege_escalation: false, capabilities: { drop: ['ALL'] } },
};
const pod = {
  security_context: { run_as_non_root: true, seccomp_profile: { type: 'RuntimeDefault' } },
  container: [container],
};
const withContainer = (more: JsonObject): JsonObject => ({ ...pod, container: [{ ...container, ...more }] });
const withContext = (more: JsonObject): JsonObject =>
  withContainer({ security_context: { ...container.security_context, ...more } });
const withPodContext = (more: JsonObject): JsonObject => ({
  ...pod,
  security_context: { ...pod.security_context, ...more },
});

it('accepts a pod that says no more than the standard asks', () => {
  expect(restrictedViolations(pod)).toEqual([]);
});

it.each<[string, JsonObject]>([
  ['hostNamespaces', { ...pod, host_network: true }],
  ['hostNamespaces', { ...pod, host_pid: true }],
  ['privileged', withContext({ privileged: true })],
  ['hostPorts', withContainer({ port: [{ container_port: 80, host_port: 80 }] })],
  ['hostProbes', withContainer({ readiness_probe: { http_get: { host: '169.254.169.254' } } })],
  ['hostProbes', withContainer({ lifecycle: { pre_stop: [{ http_get: [{ host: 'x' }] }] } })],
  ['seLinux', withPodContext({ se_linux_options: { type: 'spc_t' } })],
  ['sysctls', withPodContext({ sysctl: [{ name: 'net.ipv4.ip_forward', value: '1' }] })],
  ['windowsHostProcess', withPodContext({ windows_options: { host_process: true } })],
  ['volumeTypes', { ...pod, volume: [{ name: 'x', nfs: {} }] }],
  ['allowPrivilegeEscalation', withContainer({ security_context: { capabilities: { drop: ['ALL'] } } })],
  ['runAsNonRoot', withContext({ run_as_non_root: false })],
  ['runAsUser', withContext({ run_as_user: '0' })],
  ['seccompProfile', withPodContext({ seccomp_profile: {} })],
  ['seccompProfile', withContext({ seccomp_profile: { type: 'Unconfined' } })],
  ['capabilities', withContext({ capabilities: { drop: ['NET_RAW'] } })],
  ['capabilities', withContext({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })],
])('finds a breach of %s', (control, broken) => {
  expect(restrictedViolations(broken)).toEqual([control]);
});

it('judges init containers like the others', () => {
  const sidecar = { ...container, security_context: { ...container.security_context, run_as_user: '0' } };
  expect(restrictedViolations({ ...pod, init_container: [sidecar] })).toEqual(['runAsUser']);
});

it('finds a host path twice, as a path and as a type of volume', () => {
  expect(restrictedViolations({ ...pod, volume: [{ name: 'x', host_path: { path: '/' } }] })).toEqual([
    'hostPathVolumes',
    'volumeTypes',
  ]);
});
