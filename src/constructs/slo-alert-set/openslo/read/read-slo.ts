import { Duration } from '../../../../core/units/duration';
import { Percent } from '../../../../core/units/percent';
import { describeValue } from '../../../../core/validation';
import { SliKind } from '../../objective/sli-kind';
import { EventQueries, ValueQueries } from '../../objective/sli-queries';
import { Slo, SloOptions } from '../../objective/slo';
import { SloWindow } from '../../objective/slo-window';
import { Signal } from '../../signals/signal';
import { annotationOf, ANNOTATIONS } from '../annotations';
import { Objective, SloSpec } from '../documents';
import { durationOf, numberOf, percentsOf } from './read-annotations';
import { readIndicator, ReadIndicator } from './read-indicator';
import { readKind } from './read-kind';
import { readRows } from './read-rows';
import { readWindow } from './read-window';
import { attempt, Located, Reading } from './reading';

/** The objectives of an SLO: one, or one for each of its targets. */
export function readSlo(reading: Reading, slo: Located<SloSpec>): Slo[] {
  const { problems } = reading;
  const { at, spec } = slo;
  const window = readWindow(problems, at, spec.timeWindow);
  const indicator = readIndicator(reading, slo);
  const kind = indicator && readKind(reading, slo, indicator);
  const alerts = window && readRows(reading, at, spec, window);
  const options = readOptions(reading, slo);
  if (window === undefined || indicator === undefined || kind === undefined) return [];
  const signal = signalOf(indicator);
  return spec.objectives.flatMap((objective, index): Slo[] => {
    const here = `${at} spec.objectives.${index}`;
    const target = targetOf(reading, here, objective);
    const held = heldAgainst(reading, slo, here, kind, objective);
    if (target === undefined || held === undefined) return [];
    const all: SloOptions = {
      ...options,
      ...(alerts !== undefined && { alerts }),
      ...descriptionOf(spec, kind, target, window),
      name: nameOf(slo, index),
      window,
      signal,
    };
    return attempt(problems, here, () => [make(kind, target, held, all)]) ?? [];
  });
}

/** As Roadbed itself names the SLO, or as its name ends that begins with its service's. */
function nameOf({ metadata, spec }: Located<SloSpec>, index: number): string {
  const prefix = `${spec.service}-`;
  const whole = metadata.name.startsWith(prefix) ? metadata.name.slice(prefix.length) : metadata.name;
  const name = annotationOf(metadata, 'name') ?? whole;
  if (spec.objectives.length === 1) return name;
  const words = (spec.objectives[index]?.displayName ?? '').toLowerCase().match(/[a-z0-9]+/g);
  return `${name}-${words?.join('-') ?? index + 1}`;
}

function readOptions({ problems }: Reading, { inside, metadata }: Located<SloSpec>): SloOptions {
  const minimumEvents = numberOf(problems, inside, metadata, 'minimumEvents');
  const failuresPerHour = numberOf(problems, inside, metadata, 'failuresPerHour');
  const absentAfter = durationOf(problems, inside, metadata, 'absentAfter');
  const budgetAlerts = percentsOf(problems, inside, metadata, 'budgetAlerts');
  const exclusions = annotationOf(metadata, 'exclusions');
  if (exclusions !== undefined) {
    problems.add(
      `${inside}metadata.annotations.${ANNOTATIONS.exclusions} cannot be carried over: it counts ${describeValue(exclusions)} exclusions, and does not hold them`,
      'leave it out to count all time, or write the objective as Slo with its exclusions',
    );
  }
  return {
    ...((minimumEvents ?? failuresPerHour) !== undefined && { lowTraffic: { minimumEvents, failuresPerHour } }),
    ...(absentAfter !== undefined && { absentAfter }),
    ...(budgetAlerts !== undefined && { budgetAlerts }),
  };
}

/** On one line, as alerts show it; of what is only known to be a ratio, nothing is claimed. */
function descriptionOf(spec: SloSpec, kind: SliKind, target: number, window: SloWindow): SloOptions {
  const given = spec.description?.replace(/\s+/g, ' ').trim() ?? '';
  if (given !== '') return { description: given };
  const over = window.isCalendar ? `each ${window.toString()}` : window.toString();
  return kind === 'correctness' ? { description: `${target} % of events are good, over ${over}` } : {};
}

function targetOf({ problems }: Reading, at: string, objective: Objective): number | undefined {
  const { target, targetPercent, indicator, indicatorRef, compositeWeight } = objective;
  if ([indicator, indicatorRef, compositeWeight].some((each) => each !== undefined)) {
    problems.add(
      `${at} must have no indicator or weight of its own`,
      'composites of OpenSLO weigh objectives; Slo.composite adds up their events',
    );
    return undefined;
  }
  if ((target === undefined) === (targetPercent === undefined)) {
    problems.add(
      `${at} must hold target or targetPercent, got ${target === undefined ? 'neither' : 'both'}`,
      'targetPercent: 99.9',
    );
    return undefined;
  }
  // Fifteen digits are as many as a double holds: 0.9995 is 99.95 % and not a hair beside it.
  return targetPercent ?? Number(((target ?? 0) * 100).toPrecision(15));
}

/** What makes a latency or a minute good; an empty object for other kinds, undefined with the reasons why it cannot be. */
function heldAgainst(
  reading: Reading,
  { inside, metadata }: Located<SloSpec>,
  here: string,
  kind: SliKind,
  objective: Objective,
): { readonly value?: number } | undefined {
  const { problems } = reading;
  const { op, value, timeSliceTarget, timeSliceWindow } = objective;
  if (kind === 'latency') {
    const seconds = numberOf(problems, inside, metadata, 'thresholdSeconds');
    if (seconds === undefined) {
      problems.add(
        `${inside}metadata.annotations.${ANNOTATIONS.thresholdSeconds} must be given for latency`,
        `the longest that a good request takes: "0.25"`,
      );
      return undefined;
    }
    return { value: seconds };
  }
  if (!['freshness', 'throughput', 'saturation'].includes(kind)) return {};
  const right = kind === 'throughput' ? 'gte' : 'lte';
  if (op !== right) problems.add(`${here}.op must be ${right} for ${kind}, got ${describeValue(op)}`);
  if (timeSliceTarget !== 1) {
    problems.add(
      `${here}.timeSliceTarget must be 1, got ${describeValue(timeSliceTarget)}`,
      'a minute is good or bad as a whole',
    );
  }
  if (timeSliceWindow !== '1m' && timeSliceWindow !== 1) {
    problems.add(`${here}.timeSliceWindow must be 1m, got ${describeValue(timeSliceWindow)}`, 'slices are minutes');
  }
  if (value === undefined) problems.add(`${here}.value must be given for ${kind}`);
  return { value };
}

function make(kind: SliKind, target: number, { value = 0 }: { readonly value?: number }, options: SloOptions): Slo {
  switch (kind) {
    case 'availability':
      return Slo.availability(target, options);
    case 'latency':
      return Slo.latency(target, Duration.seconds(value), options);
    case 'freshness':
      return Slo.freshness(target, Duration.seconds(value), options);
    case 'throughput':
      return Slo.throughput(target, value, options);
    case 'saturation':
      return Slo.saturation(target, Percent.of(Number((value * 100).toPrecision(15))), options);
    // The sums of a composite are read, and its parts are not.
    case 'correctness':
    case 'composite':
      return Slo.correctness(target, options);
  }
}

function signalOf(indicator: ReadIndicator): Signal {
  const title = 'an OpenSLO file';
  if (indicator.by === 'events') {
    const events = (): EventQueries => indicator.queries;
    return Signal._of({ title, availability: events, latency: events, events });
  }
  const value = (): ValueQueries => indicator.queries;
  const isUptime = typeof indicator.queries.datadog === 'object';
  return Signal._of({ title, value, ...(isUptime && { uptime: value }) });
}
