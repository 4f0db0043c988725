import { createGoogleCloudMonitoring } from '../../../../src/constructs/slo-alert-set/backends/google-cloud-monitoring/create-google-cloud-monitoring';
import { GoogleSettings } from '../../../../src/constructs/slo-alert-set/backends/google-cloud-monitoring/policy-frame';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { TelemetryBackend } from '../../../../src/core/telemetry';
import { PlatformProps } from '../../../../src/platform';
import { JsonObject } from '../../../golden/terraform-document';
import { objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument, TestApp } from '../../../support/synth';
import { BACKENDS, specOf } from '../sets';

export const CLOUD_RUN = Signal.cloudRun({ service: 'checkout', location: 'europe-west3' });
export const TOTAL =
  'metric.type="run.googleapis.com/request_count" resource.type="cloud_run_revision" ' +
  'resource.labels.service_name="checkout" resource.labels.location="europe-west3"';
export const PAGE_CHANNEL = 'projects/acme-prod-de/notificationChannels/1';
export const TICKET_CHANNEL = 'projects/acme-prod-de/notificationChannels/2';
export const SETTINGS: GoogleSettings = {
  backend: TelemetryBackend.GOOGLE_CLOUD_MONITORING,
  page: [PAGE_CHANNEL],
  ticket: [TICKET_CHANNEL],
};

interface Asked {
  readonly props?: Partial<SloAlertSetProps>;
  readonly platform?: Partial<PlatformProps>;
  readonly settings?: GoogleSettings;
  readonly notifies?: boolean;
}

/** An app in which Google Cloud Monitoring alone measures a set named `checkout`, in Google Cloud. */
export function appOf({ props, platform, settings = SETTINGS, notifies = true }: Asked = {}): TestApp {
  const { spec, stack, test } = specOf(
    { telemetry: [BACKENDS.googleCloud], slos: [Slo.availability(99.9, { signal: CLOUD_RUN })], ...props },
    'prod-de',
    platform,
  );
  createGoogleCloudMonitoring(stack, spec, settings, notifies);
  return test;
}

/** What Google Cloud Monitoring alone makes of a set named `checkout`. */
export function documentOf(asked: Asked = {}): SynthesizedDocument {
  return appOf(asked).synth().stack('checkout-slo');
}

/** The alert policy whose construct's path ends so. */
export function policy(document: SynthesizedDocument, id: string): JsonObject {
  const { '//': metadata, ...body } = document.resource('google_monitoring_alert_policy', id);
  expect(metadata).toBeDefined();
  return body;
}

/** The ids of the constructs of all alert policies. */
export function policyIds(document: SynthesizedDocument): string[] {
  return document.resources
    .filter(([address]) => address.startsWith('google_monitoring_alert_policy.'))
    .map(([, body]) => String(objectAt(body['//'], 'metadata').path).split('/').slice(-2).join('/'));
}

/** The conditions of a policy. */
export function conditionsOf(document: SynthesizedDocument, id: string): JsonObject[] {
  return objectsAt(policy(document, id), 'conditions');
}

/** How Terraform refers to the full name of the SLO of `availability`. */
export function sloReference(document: SynthesizedDocument): string {
  const found = document.resources.find(([address]) => address.startsWith('google_monitoring_slo.'));
  return `\${${found?.[0] ?? ''}.name}`;
}
