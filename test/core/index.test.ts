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
    'Money',
    'NetworkPolicyEngine',
    'OnCall',
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
