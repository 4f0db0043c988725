import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { MANIFEST_TYPE } from '../kinds';

/** Versions of the API that are gone, by kind where the version has others still; with the Kubernetes that took them out. */
const REMOVED: readonly { readonly api: string; readonly kinds?: readonly string[]; readonly release: string }[] = [
  {
    api: 'admissionregistration.k8s.io/v1beta1',
    kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    release: '1.22',
  },
  { api: 'apiextensions.k8s.io/v1beta1', release: '1.22' },
  { api: 'apps/v1beta1', release: '1.16' },
  { api: 'apps/v1beta2', release: '1.16' },
  { api: 'autoscaling/v2beta1', release: '1.25' },
  { api: 'autoscaling/v2beta2', release: '1.26' },
  { api: 'batch/v1beta1', kinds: ['CronJob'], release: '1.25' },
  { api: 'certificates.k8s.io/v1beta1', kinds: ['CertificateSigningRequest'], release: '1.22' },
  { api: 'extensions/v1beta1', release: '1.22' },
  { api: 'networking.k8s.io/v1beta1', kinds: ['Ingress', 'IngressClass'], release: '1.22' },
  { api: 'policy/v1beta1', release: '1.25' },
  { api: 'rbac.authorization.k8s.io/v1beta1', release: '1.22' },
  {
    api: 'storage.k8s.io/v1beta1',
    kinds: ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
    release: '1.22',
  },
];

/** Types of the provider that speak such a version, and what takes their place. */
const TYPES: ReadonlyMap<string, { readonly release: string; readonly instead: string }> = new Map([
  ['kubernetes_certificate_signing_request', { release: '1.22', instead: 'kubernetes_certificate_signing_request_v1' }],
  ['kubernetes_cron_job', { release: '1.25', instead: 'kubernetes_cron_job_v1' }],
  ['kubernetes_csi_driver', { release: '1.22', instead: 'kubernetes_csi_driver_v1' }],
  [
    'kubernetes_horizontal_pod_autoscaler_v2beta2',
    { release: '1.26', instead: 'kubernetes_horizontal_pod_autoscaler_v2' },
  ],
  ['kubernetes_ingress', { release: '1.22', instead: 'kubernetes_ingress_v1' }],
  ['kubernetes_pod_disruption_budget', { release: '1.25', instead: 'kubernetes_pod_disruption_budget_v1' }],
  ['kubernetes_pod_security_policy', { release: '1.25', instead: 'Pod Security labels of the namespace' }],
  ['kubernetes_pod_security_policy_v1beta1', { release: '1.25', instead: 'Pod Security labels of the namespace' }],
]);

export const removedApis = defineRule(
  {
    id: 'kubernetes-object-removed-apis',
    title: 'Nothing is written for an API that Kubernetes has removed',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...TYPES.keys(), MANIFEST_TYPE],
    rationale:
      'A cluster that is kept up to date refuses such an object, and one made before can no longer be changed.',
    remediation: 'Use the type, or the apiVersion, that the deprecation guide names.',
    example: 'resource "kubernetes_cron_job_v1" "nightly" {}',
    controls: { nist80053: ['sa-22'] },
    source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  },
  (resource) => {
    const type = TYPES.get(resource.type);
    if (type !== undefined) {
      const { release, instead } = type;
      return [Finding.fail(`must be ${instead}: Kubernetes ${release} has no API for ${resource.type}`)];
    }
    const whole = resource.value('manifest').expression;
    if (whole !== undefined) return [Finding.unknown(whole, 'manifest')];
    const kind = resource.value('manifest.kind').text ?? '';
    return resource._must(
      'manifest.apiVersion',
      ({ text }) => !REMOVED.some(({ api, kinds }) => api === text && (kinds?.includes(kind) ?? true)),
      'be a version that Kubernetes still has',
    );
  },
);
