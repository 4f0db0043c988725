import { PlatformProps, TelemetryBackend } from 'roadbed';
import {
  AlertingRule,
  RecordingRule,
  RuleGroup,
} from '../../../../src/constructs/slo-alert-set/backends/prometheus/rule-group';
import { ruleGroups } from '../../../../src/constructs/slo-alert-set/backends/prometheus/rule-groups';
import { rulesFile } from '../../../../src/constructs/slo-alert-set/backends/prometheus/rules-file';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { SettingsOf, SloAlertSetSpec } from '../../../../src/constructs/slo-alert-set/spec';
import { BACKENDS, specOf } from '../sets';

type Settings = SettingsOf<TelemetryBackend.PROMETHEUS>;

/** How a set's Prometheus is set up. */
export function settingsOf({ backends }: SloAlertSetSpec): Settings {
  for (const { settings } of backends) if (settings.backend === TelemetryBackend.PROMETHEUS) return settings;
  throw new Error('the set has no Prometheus');
}

/** A set that Prometheus alone measures, decided. */
export function prometheusSpec(
  props: Partial<SloAlertSetProps> = {},
  environment = 'prod',
  platform: Partial<PlatformProps> = {},
): SloAlertSetSpec {
  return specOf(props, environment, { telemetry: [BACKENDS.prometheus], ...platform }).spec;
}

/** The rules of a set that Prometheus alone measures. */
export function groupsOf(props: Partial<SloAlertSetProps> = {}, environment = 'prod', notifies = true): RuleGroup[] {
  const spec = prometheusSpec(props, environment);
  return ruleGroups(spec, settingsOf(spec), notifies);
}

/** The same, as a file. */
export function fileOf(props: Partial<SloAlertSetProps> = {}, environment = 'prod'): string {
  return rulesFile(groupsOf(props, environment));
}

export function alertsIn(groups: readonly RuleGroup[]): AlertingRule[] {
  return groups.flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule] : [])));
}

export function recordingsIn(groups: readonly RuleGroup[]): RecordingRule[] {
  return groups.flatMap(({ rules }) => rules.flatMap((rule) => ('record' in rule ? [rule] : [])));
}
