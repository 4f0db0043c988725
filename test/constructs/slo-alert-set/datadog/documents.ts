import { ProviderName, Telemetry } from 'roadbed';
import { createDatadog } from '../../../../src/constructs/slo-alert-set/backends/datadog/create-datadog';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { TelemetryBackend } from '../../../../src/core/telemetry';
import { PlatformProps } from '../../../../src/platform';
import { objectAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { specOf } from '../sets';

interface Asked {
  readonly props?: Partial<SloAlertSetProps>;
  readonly environment?: string;
  readonly platform?: Partial<PlatformProps>;
  readonly notifies?: boolean;
  readonly site?: string;
}

/** What Datadog alone makes of a set named `checkout`. */
export function documentOf({
  props,
  environment,
  platform,
  notifies = true,
  site = 'datadoghq.eu',
}: Asked = {}): SynthesizedDocument {
  const { spec, stack, test } = specOf({ telemetry: [Telemetry.datadog()], ...props }, environment, platform);
  stack.useProvider(ProviderName.DATADOG);
  createDatadog(stack, spec, { backend: TelemetryBackend.DATADOG, site }, notifies);
  return test.synth().stack('checkout-slo');
}

/** A monitor of the objective `availability`, by the end of its construct's path. */
export function monitor(document: SynthesizedDocument, id: string): Record<string, unknown> {
  const { '//': metadata, ...body } = document.resource('datadog_monitor', id);
  expect(metadata).toBeDefined();
  return body;
}

/** The ids of the constructs of the monitors, in their order. */
export function monitorIds(document: SynthesizedDocument): string[] {
  return document.resources
    .filter(([address]) => address.startsWith('datadog_monitor.'))
    .map(([, body]) => String(objectAt(body['//'], 'metadata').path).split('/').slice(-2).join('/'));
}

/** The expression by which Terraform knows the SLO of the objective `availability`. */
export function sloReference(document: SynthesizedDocument): string {
  const found = document.resources.find(([address]) =>
    address.startsWith('datadog_service_level_objective.Datadog_availability_'),
  );
  return `\${${found?.[0] ?? ''}.id}`;
}
