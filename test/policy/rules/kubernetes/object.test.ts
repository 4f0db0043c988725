import { namespace } from '../../../../src/policy/rules/kubernetes/object/namespace';
import { recommendedLabels } from '../../../../src/policy/rules/kubernetes/object/recommended-labels';
import { removedApis } from '../../../../src/policy/rules/kubernetes/object/removed-apis';
import { messagesOf, outcomesOf } from '../../support';
import { resources } from './objects';

test('everything is in a namespace of its own, not in the default one nor in that of the system', () => {
  const within = (given: unknown): object => ({ metadata: { name: 'app', namespace: given } });
  const document = {
    variable: { any: {} },
    resource: {
      kubernetes_namespace_v1: { team: { metadata: { generate_name: 'team-' } } },
      kubernetes_default_service_account_v1: { hardened: { metadata: { namespace: 'default' } } },
      kubernetes_service_v1: {
        own: within('shop'),
        made: within('${kubernetes_namespace_v1.team.metadata[0].name}'),
        default: within('default'),
        absent: within(undefined),
        system: within('kube-system'),
        unsure: within('${var.any}'),
      },
      kubernetes_manifest: { job: { manifest: { kind: 'Job', metadata: { name: 'app' }, spec: {} } } },
    },
  };
  expect(outcomesOf(namespace, document)).toEqual({
    pass: ['kubernetes_default_service_account_v1.hardened', 'kubernetes_service_v1.made', 'kubernetes_service_v1.own'],
    fail: [
      'kubernetes_manifest.job',
      'kubernetes_service_v1.absent',
      'kubernetes_service_v1.default',
      'kubernetes_service_v1.system',
    ],
    unknown: ['kubernetes_service_v1.unsure'],
  });
});

test('workloads and their pods carry the recommended labels', () => {
  const NAME = { 'app.kubernetes.io/name': 'app' };
  const FULL = { ...NAME, 'app.kubernetes.io/managed-by': 'terraform' };
  const labelled = (own: object, ofPods: object): Record<string, unknown> => ({
    metadata: { name: 'app', labels: own },
    spec: { template: { metadata: { labels: ofPods }, spec: {} } },
  });
  const document = resources('kubernetes_deployment_v1', {
    full: labelled(FULL, NAME),
    unmanaged: labelled(NAME, NAME),
    nameless_pods: labelled(FULL, { app: 'app' }),
  });
  expect(outcomesOf(recommendedLabels, document)).toEqual({
    pass: ['kubernetes_deployment_v1.full'],
    fail: ['kubernetes_deployment_v1.nameless_pods', 'kubernetes_deployment_v1.unmanaged'],
  });
});

test('nothing is written for an API that Kubernetes has removed', () => {
  const manifest = (apiVersion: string, kind: string): object => ({ manifest: { apiVersion, kind } });
  const document = {
    variable: { any: {} },
    resource: {
      kubernetes_cron_job: { nightly: {} },
      kubernetes_manifest: {
        current: manifest('batch/v1', 'CronJob'),
        other_kind: manifest('networking.k8s.io/v1beta1', 'IPAddress'),
        removed: manifest('networking.k8s.io/v1beta1', 'Ingress'),
        unsure: manifest('${var.any}', 'Ingress'),
        unread: { manifest: '${yamldecode(file("ingress.yaml"))}' },
      },
    },
  };
  expect(outcomesOf(removedApis, document)).toEqual({
    pass: ['kubernetes_manifest.current', 'kubernetes_manifest.other_kind'],
    fail: ['kubernetes_cron_job.nightly', 'kubernetes_manifest.removed'],
    unknown: ['kubernetes_manifest.unread', 'kubernetes_manifest.unsure'],
  });
  expect(messagesOf(removedApis, document)[0]).toBe(
    'kubernetes_cron_job.nightly: must be kubernetes_cron_job_v1: Kubernetes 1.25 has no API for kubernetes_cron_job',
  );
});
