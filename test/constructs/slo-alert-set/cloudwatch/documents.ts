import { CloudWatchSettings } from '../../../../src/constructs/slo-alert-set/backends/cloudwatch/actions';
import { createCloudWatch } from '../../../../src/constructs/slo-alert-set/backends/cloudwatch/create-cloudwatch';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { TelemetryBackend } from '../../../../src/core/telemetry';
import { JsonObject } from '../../../golden/terraform-document';
import { objectAt } from '../../../support/json';
import { SynthesizedDocument, TestApp } from '../../../support/synth';
import { BACKENDS, specOf } from '../sets';

export const LOAD_BALANCER = 'app/shop/0123456789abcdef';
export const SIGNAL = Signal.applicationLoadBalancer({ loadBalancer: LOAD_BALANCER });
export const PAGE_TOPIC = 'arn:aws:sns:eu-west-1:333333333333:page';
export const TICKET_TOPIC = 'arn:aws:sns:eu-west-1:333333333333:ticket';
export const SETTINGS: CloudWatchSettings = {
  backend: TelemetryBackend.CLOUDWATCH,
  page: [PAGE_TOPIC],
  ticket: [TICKET_TOPIC],
};

interface Asked {
  readonly props?: Partial<SloAlertSetProps>;
  readonly environment?: string;
  readonly notifies?: boolean;
}

/** An app in which CloudWatch alone measures a set named `checkout`. */
export function appOf({ props, environment = 'prod', notifies = true }: Asked = {}): TestApp {
  const { spec, stack, test } = specOf(
    { telemetry: [BACKENDS.cloudWatch], slos: [Slo.availability(99.9, { signal: SIGNAL })], ...props },
    environment,
  );
  createCloudWatch(stack, spec, SETTINGS, notifies);
  return test;
}

/** What CloudWatch alone makes of a set named `checkout`. */
export function documentOf(asked: Asked = {}): SynthesizedDocument {
  return appOf(asked).synth().stack('checkout-slo');
}

/** The alarm over others whose construct's path ends so. */
export function composite(document: SynthesizedDocument, id: string): JsonObject {
  return withoutMetadata(document.resource('aws_cloudwatch_composite_alarm', id));
}

/** The alarm of metrics whose construct's path ends so. */
export function metricAlarm(document: SynthesizedDocument, id: string): JsonObject {
  return withoutMetadata(document.resource('aws_cloudwatch_metric_alarm', id));
}

/** How Terraform refers to an attribute of the alarm whose construct's path ends so. */
export function reference(
  document: SynthesizedDocument,
  type: 'composite' | 'metric',
  id: string,
  attribute: string,
): string {
  const found = document.resources.find(
    ([address, body]) =>
      address.startsWith(`aws_cloudwatch_${type}_alarm.`) &&
      String(objectAt(body['//'], 'metadata').path).endsWith(`/${id}`),
  );
  return `\${${found?.[0] ?? ''}.${attribute}}`;
}

/** The ids of the constructs of all alarms of a kind. */
export function alarmIds(document: SynthesizedDocument, type: 'composite' | 'metric'): string[] {
  return document.resources
    .filter(([address]) => address.startsWith(`aws_cloudwatch_${type}_alarm.`))
    .map(([, body]) => String(objectAt(body['//'], 'metadata').path).split('/').slice(-2).join('/'))
    .sort();
}

/** What the dashboard shows. */
export function dashboardOf(document: SynthesizedDocument): JsonObject {
  return JSON.parse(String(document.resource('aws_cloudwatch_dashboard').dashboard_body)) as JsonObject;
}

function withoutMetadata({ '//': metadata, ...body }: JsonObject): JsonObject {
  expect(metadata).toBeDefined();
  return body;
}
