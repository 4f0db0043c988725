import { TelemetryBackend } from '../../../../core/telemetry';
import { describeValue } from '../../../../core/validation';
import { EventQueries, ValueQueries } from '../../objective/sli-queries';
import { annotationOf } from '../annotations';
import { IndicatorSpec, Metric, RatioMetric, SloSpec } from '../documents';
import { backendOfType, SOURCE_TYPES } from '../source-types';
import { readEvents } from './read-events';
import { readValue } from './read-value';
import { inline, Located, Reading, referred } from './reading';

/** How an SLO is measured by the backends that its file names. */
export type ReadIndicator =
  { readonly by: 'events'; readonly queries: EventQueries } | { readonly by: 'slices'; readonly queries: ValueQueries };

/** What one SLI says. */
type ReadSli = ReadIndicator & { readonly backend: TelemetryBackend };

/** The indicator of an SLO and, where it has some, those of other backends; undefined with the reasons why not. */
export function readIndicator(reading: Reading, slo: Located<SloSpec>): ReadIndicator | undefined {
  const { problems, documents, used } = reading;
  const own = ownIndicator(reading, slo);
  const others = documents.SLI.filter(({ metadata }) => annotationOf(metadata, 'objective') === slo.metadata.name);
  for (const { at } of others) used.add(at);
  if (own === undefined) return undefined;
  const slis = [own, ...others].flatMap((each) => readSli(reading, each) ?? []);
  if (slis.length <= others.length) return undefined;
  const backends = slis.map(({ backend }) => backend);
  const twice = backends.find((backend, index) => backends.indexOf(backend) !== index);
  if (twice !== undefined)
    problems.add(`${slo.at} must be measured once by ${SOURCE_TYPES[twice]}, got two SLIs of it`);
  const events = slis.flatMap((each) => (each.by === 'events' ? [each.queries] : []));
  const values = slis.flatMap((each) => (each.by === 'slices' ? [each.queries] : []));
  if (events.length > 0 && values.length > 0) {
    problems.add(`${slo.at} must be measured by ratios or by thresholds, got SLIs of both`);
    return undefined;
  }
  return events.length > 0
    ? { by: 'events', queries: events.reduce((all, each) => ({ ...all, ...each }), {}) }
    : { by: 'slices', queries: values.reduce((all, each) => ({ ...all, ...each }), {}) };
}

function ownIndicator(reading: Reading, { at, spec }: Located<SloSpec>): Located<IndicatorSpec> | undefined {
  if ((spec.indicator === undefined) === (spec.indicatorRef === undefined)) {
    reading.problems.add(
      `${at} spec must hold indicator or indicatorRef, got ${spec.indicator === undefined ? 'neither' : 'both'}`,
      'composites of OpenSLO, whose objectives have indicators of their own, are not read: Slo.composite makes one',
    );
    return undefined;
  }
  if (spec.indicator !== undefined) return inline(`${at} spec.indicator`, spec.indicator);
  return referred(reading, `${at} spec.indicatorRef`, 'SLI', spec.indicatorRef ?? '');
}

function readSli(reading: Reading, { inside, spec }: Located<IndicatorSpec>): ReadSli | undefined {
  const { problems } = reading;
  const { ratioMetric, thresholdMetric } = spec;
  if (ratioMetric !== undefined && thresholdMetric === undefined)
    return readRatio(reading, `${inside}spec.ratioMetric`, ratioMetric);
  if (thresholdMetric === undefined || ratioMetric !== undefined) {
    problems.add(
      `${inside}spec must hold ratioMetric or thresholdMetric, got ${ratioMetric === undefined ? 'neither' : 'both'}`,
    );
    return undefined;
  }
  const here = `${inside}spec.thresholdMetric`;
  const backend = backendOf(reading, here, thresholdMetric);
  const queries = backend && readValue(problems, here, backend, thresholdMetric.metricSource.spec);
  return backend && queries && { by: 'slices', backend, queries };
}

function readRatio(reading: Reading, at: string, ratio: RatioMetric): ReadSli | undefined {
  const { problems } = reading;
  const { good, bad, total, raw, counter = false } = ratio;
  if (raw !== undefined) {
    problems.add(
      `${at}.raw cannot be carried over: a ratio that is made already tells neither how many events there were nor over which window`,
      'give total, and good or bad',
    );
    return undefined;
  }
  const part = good ?? bad;
  if (total === undefined || part === undefined || (good !== undefined && bad !== undefined)) {
    const given = Object.keys(ratio).filter((key) => key !== 'counter');
    problems.add(`${at} must hold total, and good or bad, got ${given.join(', ') || 'nothing'}`);
    return undefined;
  }
  const side = good === undefined ? 'bad' : 'good';
  const backend = backendOf(reading, `${at}.${side}`, part);
  const other = backendOf(reading, `${at}.total`, total);
  if (backend === undefined || other === undefined) return undefined;
  if (backend !== other) {
    problems.add(`${at} must be of one backend, got ${SOURCE_TYPES[backend]} and ${SOURCE_TYPES[other]}`);
    return undefined;
  }
  const [partSpec, totalSpec] = [part.metricSource.spec, total.metricSource.spec];
  const queries = readEvents(problems, backend, { at, counter, side, part: partSpec, total: totalSpec });
  return queries && { by: 'events', backend, queries };
}

/** The backend of a metric, by its own type or that of its DataSource. */
function backendOf(reading: Reading, at: string, { metricSource }: Metric): TelemetryBackend | undefined {
  const { problems, documents, used } = reading;
  const { metricSourceRef: ref, type } = metricSource;
  const sources = documents.DataSource.filter(({ metadata }) => metadata.name === ref);
  for (const source of sources) used.add(source.at);
  const [first] = sources;
  if (ref !== undefined && first === undefined && type === undefined)
    return void referred(reading, `${at}.metricSource.metricSourceRef`, 'DataSource', ref);
  const said = type ?? first?.spec.type;
  const backend = said === undefined ? undefined : backendOfType(said);
  if (backend === undefined) {
    problems.add(
      `${at}.metricSource must be of a type that Roadbed measures by, got ${describeValue(said)}`,
      `type: ${Object.values(SOURCE_TYPES).join(', ')}`,
    );
    return undefined;
  }
  if (first !== undefined && backendOfType(first.spec.type) !== backend) {
    problems.add(
      `${at}.metricSource must be of the type of ${first.at}, got ${describeValue(type)} and ${describeValue(first.spec.type)}`,
    );
    return undefined;
  }
  return backend;
}
