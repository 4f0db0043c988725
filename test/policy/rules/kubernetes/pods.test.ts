import { privileged } from '../../../../src/policy/rules/kubernetes/pod-security/privileged';
import { messagesOf, outcomesOf } from '../../support';

const SPEC = { container: [{ name: 'app', security_context: { privileged: true } }] };
const TEMPLATED = { spec: { template: { spec: SPEC } } };
const TYPES: Record<string, object> = {
  kubernetes_cron_job: { spec: { job_template: { spec: { template: { spec: SPEC } } } } },
  kubernetes_cron_job_v1: { spec: [{ job_template: [{ spec: [{ template: [{ spec: [SPEC] }] }] }] }] },
  kubernetes_daemon_set_v1: TEMPLATED,
  kubernetes_daemonset: TEMPLATED,
  kubernetes_deployment: TEMPLATED,
  kubernetes_deployment_v1: TEMPLATED,
  kubernetes_job: TEMPLATED,
  kubernetes_job_v1: TEMPLATED,
  kubernetes_pod: { spec: SPEC },
  kubernetes_pod_v1: { spec: SPEC },
  kubernetes_replication_controller: TEMPLATED,
  kubernetes_replication_controller_v1: TEMPLATED,
  kubernetes_stateful_set: TEMPLATED,
  kubernetes_stateful_set_v1: TEMPLATED,
};

const CAMEL = { containers: [{ name: 'app', securityContext: { privileged: true } }] };
const KINDS: Record<string, object> = {
  CronJob: { jobTemplate: { spec: { template: { spec: CAMEL } } } },
  DaemonSet: { template: { spec: CAMEL } },
  Deployment: { template: { spec: CAMEL } },
  Job: { template: { spec: CAMEL } },
  Pod: CAMEL,
  ReplicaSet: { template: { spec: CAMEL } },
  ReplicationController: { template: { spec: CAMEL } },
  Rollout: { template: { spec: CAMEL } },
  StatefulSet: { template: { spec: CAMEL } },
};

test.each(Object.keys(TYPES))('the pods of a %s are judged', (type) => {
  expect(outcomesOf(privileged, { resource: { [type]: { bad: TYPES[type] } } })).toEqual({ fail: [`${type}.bad`] });
});

test.each(Object.keys(KINDS))('the pods of a manifest of kind %s are judged', (kind) => {
  const document = { resource: { kubernetes_manifest: { bad: { manifest: { kind, spec: KINDS[kind] } } } } };
  expect(outcomesOf(privileged, document)).toEqual({ fail: ['kubernetes_manifest.bad'] });
});

test('a manifest that cannot be read is unknown, and one without pods is not judged', () => {
  const document = {
    variable: { any: {} },
    locals: { pod: { kind: 'Pod', spec: CAMEL } },
    resource: {
      kubernetes_manifest: {
        behind_local: { manifest: '${local.pod}' },
        read_from_file: { manifest: '${yamldecode(file("pod.yaml"))}' },
        of_unknown_kind: { manifest: { kind: '${var.any}' } },
        of_nobody: { manifest: { kind: 'Application', spec: {} } },
        of_another: { manifest: { kind: 'Service', spec: {} } },
        without_pods: { manifest: { kind: 'Rollout', spec: { workloadRef: { name: 'app' } } } },
        with_open_pods: { manifest: { kind: 'Deployment', spec: { template: '${var.any}' } } },
      },
    },
  };
  expect(messagesOf(privileged, document)).toEqual([
    'kubernetes_manifest.behind_local: manifest.spec.container[app].security_context.privileged must not be true, got true',
    'kubernetes_manifest.of_unknown_kind: var.any',
    'kubernetes_manifest.read_from_file: yamldecode(file("…"))',
    'kubernetes_manifest.with_open_pods: var.any',
    'kubernetes_manifest.without_pods: it has no pod spec',
  ]);
});
