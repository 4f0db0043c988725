import * as core from '../../src/core';

test('exports what users need and nothing internal', () => {
  expect(Object.keys(core).sort()).toEqual([
    'Cloud',
    'Cpu',
    'DataClassification',
    'Duration',
    'EksWorkloadIdentity',
    'Environment',
    'EnvironmentFacts',
    'KubernetesAuthentication',
    'MetricsScraper',
    'Money',
    'NetworkPolicyEngine',
    'OnCall',
    'OtlpProtocol',
    'Percent',
    'PrometheusRuleDelivery',
    'ProviderName',
    'Signer',
    'Size',
    'Stage',
    'StateBackend',
    'Telemetry',
    'TelemetryBackend',
    'Tier',
  ]);
});
