import { appArmor } from '../../../../src/policy/rules/kubernetes/pod-security/app-armor';
import { capabilitiesAdded } from '../../../../src/policy/rules/kubernetes/pod-security/capabilities-added';
import { capabilitiesDropped } from '../../../../src/policy/rules/kubernetes/pod-security/capabilities-dropped';
import { hostNamespaces } from '../../../../src/policy/rules/kubernetes/pod-security/host-namespaces';
import { hostPath } from '../../../../src/policy/rules/kubernetes/pod-security/host-path';
import { hostPorts } from '../../../../src/policy/rules/kubernetes/pod-security/host-ports';
import { hostProcess } from '../../../../src/policy/rules/kubernetes/pod-security/host-process';
import { privilegeEscalation } from '../../../../src/policy/rules/kubernetes/pod-security/privilege-escalation';
import { privileged } from '../../../../src/policy/rules/kubernetes/pod-security/privileged';
import { probeHosts } from '../../../../src/policy/rules/kubernetes/pod-security/probe-hosts';
import { procMount } from '../../../../src/policy/rules/kubernetes/pod-security/proc-mount';
import { runAsNonRoot } from '../../../../src/policy/rules/kubernetes/pod-security/run-as-non-root';
import { runAsUser } from '../../../../src/policy/rules/kubernetes/pod-security/run-as-user';
import { seLinux } from '../../../../src/policy/rules/kubernetes/pod-security/se-linux';
import { seccomp } from '../../../../src/policy/rules/kubernetes/pod-security/seccomp';
import { sysctls } from '../../../../src/policy/rules/kubernetes/pod-security/sysctls';
import { volumeTypes } from '../../../../src/policy/rules/kubernetes/pod-security/volume-types';
import { messagesOf, outcomesOf } from '../../support';
import { containers, pods, resources } from './objects';

const POD = 'kubernetes_pod_v1';
const of = (...names: string[]): string[] => names.map((name) => `${POD}.${name}`);
const secured = (securityContext: object): Record<string, unknown> => ({ security_context: securityContext });

test('Windows containers do not run as processes of the host', () => {
  const windows = (hostProcess: unknown): object => ({ windows_options: { host_process: hostProcess } });
  expect(
    outcomesOf(
      hostProcess,
      pods({
        inherits: { ...secured(windows(true)), container: [{ name: 'app' }] },
        overrides: { ...secured(windows(true)), container: [{ name: 'app', ...secured(windows(false)) }] },
        says_nothing: { container: [{ name: 'app' }] },
        unsure: { ...secured(windows('${var.any}')), container: [{ name: 'app' }] },
      }),
    ),
  ).toEqual({ pass: of('overrides', 'says_nothing'), fail: of('inherits'), unknown: of('unsure') });
});

test('pods share neither the network, nor the processes, nor the memory of their node', () => {
  const document = pods({
    apart: { host_network: false },
    network: { host_network: true },
    processes: { host_pid: 'true' },
    memory: { host_ipc: true },
    unsure: { host_pid: '${var.any}' },
  });
  expect(outcomesOf(hostNamespaces, document)).toEqual({
    pass: of('apart'),
    fail: of('memory', 'network', 'processes'),
    unknown: of('unsure'),
  });
});

test('containers are not privileged, those that prepare or debug a pod included', () => {
  const bad = { name: 'bad', ...secured({ privileged: true }) };
  const document = pods({
    plain: { container: [{ name: 'app' }], init_container: [{ name: 'first', ...secured({ privileged: false }) }] },
    application: { container: [{ name: 'app' }, bad] },
    preparing: { container: [{ name: 'app' }], init_container: [bad] },
    debugging: { container: [{ name: 'app' }], ephemeral_container: [bad] },
    unsure: { container: [{ name: 'app', ...secured({ privileged: '${var.any}' }) }] },
    unseen: { container: '${var.any}' },
  });
  expect(outcomesOf(privileged, document)).toEqual({
    pass: of('plain'),
    fail: of('application', 'debugging', 'preparing'),
    unknown: of('unseen', 'unsure'),
  });
  expect(messagesOf(privileged, document)).toEqual([
    `${POD}.application: spec.container[bad].security_context.privileged must not be true, got true`,
    `${POD}.debugging: spec.ephemeral_container[bad].security_context.privileged must not be true, got true`,
    `${POD}.preparing: spec.init_container[bad].security_context.privileged must not be true, got true`,
    `${POD}.unseen: var.any`,
    `${POD}.unsure: var.any`,
  ]);
});

test('containers drop all capabilities', () => {
  const drop = (dropped: unknown): Record<string, unknown> => secured({ capabilities: { drop: dropped } });
  expect(
    outcomesOf(
      capabilitiesDropped,
      containers({ all: drop(['ALL']), some: drop(['NET_RAW']), none: {}, unsure: drop('${var.any}') }),
    ),
  ).toEqual({ pass: of('all'), fail: of('none', 'some'), unknown: of('unsure') });
  expect(
    outcomesOf(capabilitiesDropped, pods({ windows: { os: { name: 'windows' }, container: [{ name: 'app' }] } })),
  ).toEqual({ pass: of('windows') });
});

test('containers add no capability but to bind low ports', () => {
  const add = (added: unknown): Record<string, unknown> => secured({ capabilities: { add: added } });
  const document = containers({
    none: {},
    low_ports: add(['NET_BIND_SERVICE']),
    tracing: add(['NET_BIND_SERVICE', 'SYS_PTRACE']),
    unsure: add(['${var.any}']),
  });
  expect(outcomesOf(capabilitiesAdded, document)).toEqual({
    pass: of('low_ports', 'none'),
    fail: of('tracing'),
    unknown: of('unsure'),
  });
  expect(messagesOf(capabilitiesAdded, document)[0]).toBe(
    `${POD}.tracing: spec.container[app].security_context.capabilities.add must hold nothing but NET_BIND_SERVICE, got "SYS_PTRACE"`,
  );
});

test('pods mount nothing of the file system of their node', () => {
  const document = pods({
    scratch: { volume: [{ name: 'tmp', empty_dir: {} }] },
    socket: {
      volume: [
        { name: 'tmp', empty_dir: {} },
        { name: 'docker', host_path: { path: '/var/run/docker.sock' } },
      ],
    },
    unsure: { volume: '${var.any}' },
  });
  expect(outcomesOf(hostPath, document)).toEqual({ pass: of('scratch'), fail: of('socket'), unknown: of('unsure') });
  expect(messagesOf(hostPath, document)[0]).toBe(
    `${POD}.socket: spec.volume[docker] must not be a path of the node, got "/var/run/docker.sock"`,
  );
});

test('containers take no port of their node', () => {
  const port = (hostPort: unknown): Record<string, unknown> => ({
    port: [{ container_port: 80, host_port: hostPort }],
  });
  expect(
    outcomesOf(
      hostPorts,
      containers({
        own: { port: [{ container_port: 80 }] },
        zero: port(0),
        node: port(80),
        unsure: port('${var.any}'),
      }),
    ),
  ).toEqual({ pass: of('own', 'zero'), fail: of('node'), unknown: of('unsure') });
});

test('probes and lifecycle hooks call no host but their pod', () => {
  const get = (host: unknown): object => ({ http_get: { path: '/', port: 80, host } });
  expect(
    outcomesOf(
      probeHosts,
      containers({
        own: { readiness_probe: { http_get: { path: '/', port: 80 } }, startup_probe: get('') },
        probe: { liveness_probe: get('169.254.169.254') },
        hook: { lifecycle: { pre_stop: get('10.0.0.1') } },
        unsure: { readiness_probe: get('${var.any}') },
      }),
    ),
  ).toEqual({ pass: of('own'), fail: of('hook', 'probe'), unknown: of('unsure') });
});

test('containers do not run without the AppArmor profile of the runtime', () => {
  const annotated = (profile: string): Record<string, unknown> => ({
    metadata: { name: 'app', annotations: { 'container.apparmor.security.beta.kubernetes.io/app': profile } },
    spec: { container: [{ name: 'app' }] },
  });
  expect(
    outcomesOf(
      appArmor,
      resources(POD, {
        runtime: annotated('runtime/default'),
        own: annotated('localhost/strict'),
        unconfined: annotated('unconfined'),
        unsure: annotated('${var.any}'),
        stated: { spec: { container: [{ name: 'app', ...secured({ app_armor_profile: { type: 'Unconfined' } }) }] } },
      }),
    ),
  ).toEqual({ pass: of('own', 'runtime'), fail: of('stated', 'unconfined'), unknown: of('unsure') });
});

test('pods take no SELinux identity but that of a container', () => {
  const options = (given: object): Record<string, unknown> => secured({ se_linux_options: given });
  expect(
    outcomesOf(
      seLinux,
      containers({
        none: {},
        container: options({ type: 'container_t', level: 's0:c1,c2' }),
        type: options({ type: 'spc_t' }),
        role: options({ role: 'system_r' }),
        unsure: options({ user: '${var.any}' }),
      }),
    ),
  ).toEqual({ pass: of('container', 'none'), fail: of('role', 'type'), unknown: of('unsure') });
});

test('containers see /proc with the parts hidden that the runtime hides', () => {
  const manifest = (procMount: string | undefined): Record<string, unknown> => ({
    manifest: { kind: 'Pod', spec: { containers: [{ name: 'app', securityContext: { procMount } }] } },
  });
  expect(
    outcomesOf(
      procMount,
      resources('kubernetes_manifest', {
        absent: manifest(undefined),
        masked: manifest('Default'),
        open: manifest('Unmasked'),
        unsure: manifest('${var.any}'),
      }),
    ),
  ).toEqual({
    pass: ['kubernetes_manifest.absent', 'kubernetes_manifest.masked'],
    fail: ['kubernetes_manifest.open'],
    unknown: ['kubernetes_manifest.unsure'],
  });
});

test('containers run under a seccomp profile, their own or that of the pod', () => {
  const profile = (type: string): Record<string, unknown> => secured({ seccomp_profile: { type } });
  const document = pods({
    inherits: { ...profile('RuntimeDefault'), container: [{ name: 'app' }] },
    own: { container: [{ name: 'app', ...profile('Localhost') }] },
    overrides: { ...profile('RuntimeDefault'), container: [{ name: 'app', ...profile('Unconfined') }] },
    none: { container: [{ name: 'app' }] },
    unsure: { ...profile('${var.any}'), container: [{ name: 'app' }] },
    windows: { os: { name: 'windows' }, container: [{ name: 'app' }] },
  });
  expect(outcomesOf(seccomp, document)).toEqual({
    pass: of('inherits', 'own', 'windows'),
    fail: of('none', 'overrides'),
    unknown: of('unsure'),
  });
});

test('pods set no kernel parameter that others share', () => {
  const sysctl = (name: string): Record<string, unknown> => secured({ sysctl: [{ name, value: '1' }] });
  const document = pods({
    own: sysctl('net.ipv4.tcp_syncookies'),
    shared: sysctl('kernel.msgmax'),
    unsure: sysctl('${var.any}'),
  });
  expect(outcomesOf(sysctls, document)).toEqual({ pass: of('own'), fail: of('shared'), unknown: of('unsure') });
});

test('pods mount storage through claims, not by themselves', () => {
  const document = pods({
    claim: {
      volume: [
        { name: 'data', persistent_volume_claim: { claim_name: 'data' } },
        { name: 'tmp', empty_dir: {} },
      ],
    },
    server: { volume: [{ name: 'data', nfs: { server: '10.0.0.1', path: '/' } }] },
    unsure: { volume: '${var.any}' },
  });
  expect(outcomesOf(volumeTypes, document)).toEqual({ pass: of('claim'), fail: of('server'), unknown: of('unsure') });
});

test('containers cannot gain more rights than they start with', () => {
  const allow = (allowed: unknown): Record<string, unknown> => secured({ allow_privilege_escalation: allowed });
  expect(
    outcomesOf(
      privilegeEscalation,
      containers({ kept: allow(false), gained: allow(true), absent: {}, unsure: allow('${var.any}') }),
    ),
  ).toEqual({ pass: of('kept'), fail: of('absent', 'gained'), unknown: of('unsure') });
});

test('containers do not run as root, by their own word or that of the pod', () => {
  const document = pods({
    inherits: { ...secured({ run_as_non_root: true }), container: [{ name: 'app' }] },
    overrides: {
      ...secured({ run_as_non_root: true }),
      container: [{ name: 'app', ...secured({ run_as_non_root: false }) }],
    },
    preparing: {
      container: [{ name: 'app', ...secured({ run_as_non_root: true }) }],
      init_container: [{ name: 'first' }],
    },
    unsure: { ...secured({ run_as_non_root: '${var.any}' }), container: [{ name: 'app' }] },
  });
  expect(outcomesOf(runAsNonRoot, document)).toEqual({
    pass: of('inherits'),
    fail: of('overrides', 'preparing'),
    unknown: of('unsure'),
  });
  expect(messagesOf(runAsNonRoot, document)[0]).toBe(
    `${POD}.overrides: spec.container[app].security_context.run_as_non_root must be true, got false`,
  );
});

test('no user that a pod names is root', () => {
  const document = pods({
    of_image: { container: [{ name: 'app' }] },
    inherits: { ...secured({ run_as_user: '0' }), container: [{ name: 'app' }] },
    overrides: { ...secured({ run_as_user: '0' }), container: [{ name: 'app', ...secured({ run_as_user: '65532' }) }] },
    unsure: { ...secured({ run_as_user: '${var.any}' }), container: [{ name: 'app' }] },
  });
  expect(outcomesOf(runAsUser, document)).toEqual({
    pass: of('of_image', 'overrides'),
    fail: of('inherits'),
    unknown: of('unsure'),
  });
});
