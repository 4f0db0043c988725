import fc from 'fast-check';
import { KubernetesFacts, MetricsScraper, OtlpProtocol, Telemetry } from 'roadbed';
import '../../../../../src/offline/matchers/jest';
import { expectGolden } from '../../../../golden/golden';
import { describeWithTerraform } from '../../../../offline/run/terraform-at-hand';
import { stringsIn } from '../../../../support/json';
import { illegalLabels } from '../../../../support/legal-labels';
import { restrictedViolations } from '../../../../support/pod-security';
import { AGENT, appOf, COLLECTOR, podOf, Seen, synth, variablesOf } from './observed';

jest.setTimeout(180_000);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const facts: fc.Arbitrary<KubernetesFacts> = fc.record({
  otlpEndpoint: optional(fc.constantFrom(COLLECTOR, 'https://otel.acme.example')),
  otlpProtocol: optional(fc.constantFrom(...Object.values(OtlpProtocol))),
  datadogAgentHost: optional(fc.constantFrom(AGENT, 'agents.acme.example')),
  datadogCsi: optional(fc.boolean()),
  telemetryRanges: fc.constant(['10.1.0.0/16']),
  metricsScraper: fc.constantFrom(...Object.values(MetricsScraper)),
  scraperNamespace: fc.constant('monitoring'),
  customResources: fc.constant(['podmonitors.monitoring.coreos.com/v1', 'podmonitorings.monitoring.googleapis.com/v1']),
});
const backends = fc.subarray([
  Telemetry.datadog(),
  Telemetry.prometheus({ grafanaNamespace: 'monitoring', monitorLabels: { release: 'kps' } }),
  Telemetry.cloudWatch(),
]);
/** Any service that wants to be seen, on any platform. */
const seen: fc.Arbitrary<Seen> = fc.record({
  facts,
  telemetry: backends,
  props: fc.record({ metricsPort: optional(fc.constantFrom(8080, 9464)) }),
  services: fc.record({ dashboards: fc.boolean(), config: fc.constant({ LOG_FORMAT: 'json' }) }),
});

test('however a service is seen, its pod is restricted, its labels legal, each variable there once, and nobody let in or out at large', () => {
  fc.assert(
    fc.property(seen, (each) => {
      const stack = synth(each);
      expect(restrictedViolations(podOf(stack))).toEqual([]);
      expect(illegalLabels(stack.document)).toEqual([]);
      const variables = podOf(stack).container;
      const names = JSON.stringify(variables).match(/"name":"[A-Z0-9_]+"/g) ?? [];
      expect(names.length).toBe(Object.keys(variablesOf(stack)).length);
      expect(stringsIn(stack.document).filter((text) => /^(0\.0\.0\.0|::)\/0$/.test(text))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** A service that everything sees. */
const ALL: Seen = {
  telemetry: [Telemetry.datadog(), Telemetry.prometheus({ grafanaNamespace: 'monitoring' })],
  facts: {
    otlpEndpoint: COLLECTOR,
    datadogCsi: true,
    metricsScraper: MetricsScraper.PROMETHEUS_OPERATOR,
    scraperNamespace: 'monitoring',
    customResources: ['podmonitors.monitoring.coreos.com/v1'],
  },
  props: { metricsPort: 9464 },
  services: { config: { LOG_FORMAT: 'json' } },
};

test('a service that everything sees is what its golden file shows', () => {
  expectGolden(synth(ALL).document, 'seen-by-everything.golden.yaml');
});

describeWithTerraform('Terraform', () => {
  test('plans a service that everything sees', async () => {
    await expect(appOf(ALL).app).toPlan();
  });

  test('plans any service that is seen', async () => {
    for (const each of fc.sample(seen, { numRuns: 5, seed: 7 })) await expect(appOf(each).app).toPlan();
  });
});
