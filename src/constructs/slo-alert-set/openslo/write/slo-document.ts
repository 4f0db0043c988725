import { physicalName } from '../../../../core/naming';
import { TelemetryBackend } from '../../../../core/telemetry';
import { WindowKind } from '../../objective/slo-window';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { ANNOTATIONS } from '../annotations';
import { IndicatorSpec, Named, Objective, SloSpec, TimeWindow } from '../documents';
import { shorthandOfMinutes } from '../duration-shorthand';
import { alertPolicy } from './alert-policy';
import { indicatorSpec } from './indicator';

/** An objective, measured by the backend that notifies: an SLO has one indicator. */
export function sloDocument(spec: SloAlertSetSpec, objective: ObjectiveSpec): Named<'SLO', SloSpec> {
  const { sli, window, description, rows } = objective;
  const name = sloName(spec, objective);
  const measured = spec.backends[0] && indicatorSpec(sli, spec.backends[0].settings.backend);
  return {
    kind: 'SLO',
    metadata: { name, annotations: annotationsOf(objective) },
    spec: {
      description,
      service: spec.service,
      ...(measured !== undefined && { indicator: { metadata: { name }, spec: measured } }),
      timeWindow: [timeWindow(window)],
      budgetingMethod: sli.by === 'events' ? 'Occurrences' : 'Timeslices',
      objectives: [objectiveOf(objective)],
      alertPolicies: rows.map((row) => alertPolicy(spec, objective, row)),
    },
  };
}

/** The same objective as another backend measures it. */
export function sliDocument(
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  backend: TelemetryBackend,
): Named<'SLI', IndicatorSpec> | undefined {
  const measured = indicatorSpec(objective.sli, backend);
  if (measured === undefined) return undefined;
  return {
    kind: 'SLI',
    metadata: {
      name: physicalName('openslo', spec.service, objective.name, backend),
      annotations: { [ANNOTATIONS.objective]: sloName(spec, objective) },
    },
    spec: measured,
  };
}

function sloName({ service }: SloAlertSetSpec, { name }: ObjectiveSpec): string {
  return physicalName('openslo', service, name);
}

function annotationsOf(objective: ObjectiveSpec): Record<string, string> {
  const { name, kind, thresholdSeconds, lowTraffic, absentAfterMinutes, budgetAlerts, exclusions } = objective;
  return {
    [ANNOTATIONS.name]: name,
    [ANNOTATIONS.kind]: kind,
    ...(thresholdSeconds !== undefined && { [ANNOTATIONS.thresholdSeconds]: String(thresholdSeconds) }),
    ...(lowTraffic !== undefined && {
      [ANNOTATIONS.minimumEvents]: String(lowTraffic.minimumEvents),
      [ANNOTATIONS.failuresPerHour]: String(lowTraffic.failuresPerHour),
    }),
    [ANNOTATIONS.absentAfter]: shorthandOfMinutes(absentAfterMinutes),
    [ANNOTATIONS.budgetAlerts]: budgetAlerts.join(','),
    ...(exclusions.length > 0 && { [ANNOTATIONS.exclusions]: String(exclusions.length) }),
  };
}

function objectiveOf({ sli, target }: ObjectiveSpec): Objective {
  if (sli.by === 'events') return { targetPercent: target };
  const { comparison, value } = sli.limit;
  return {
    op: comparison === 'at-most' ? 'lte' : 'gte',
    value,
    targetPercent: target,
    // A minute is good or bad as a whole.
    timeSliceTarget: 1,
    timeSliceWindow: '1m',
  };
}

// The first of January begins a month and a quarter; backends count calendars in UTC.
const CALENDAR = { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' };
const CALENDAR_DURATIONS: Readonly<Partial<Record<WindowKind, string>>> = {
  'calendar-month': '1M',
  'calendar-quarter': '1Q',
};

function timeWindow({ kind, days }: ObjectiveSpec['window']): TimeWindow {
  const duration = CALENDAR_DURATIONS[kind];
  return duration === undefined
    ? { duration: `${days}d`, isRolling: true }
    : { duration, calendar: CALENDAR, isRolling: false };
}
