import {
  checkKnownProps,
  checkText,
  describeValue,
  isToken,
  markKind,
  Problems,
  requireProps,
  TextForm,
} from '../../../../core/validation';
import { checkMetricLabels } from './check-metric-labels';
import { MetricTarget, RequestedMetric } from './requested-scaling';

/** A metric of one object of the cluster. */
export interface ObjectMetricProps {
  /** Name of the metric, as the metrics API has it. */
  readonly metric: string;
  /** API version of the object, such as `networking.k8s.io/v1`. */
  readonly apiVersion: string;
  /** Kind of the object, such as `Ingress`. */
  readonly kind: string;
  /** Name of the object, in the service's namespace. */
  readonly name: string;
  /** The value above which replicas are added, above 0. */
  readonly value: number;
}

/** A metric of something outside of the cluster. */
export interface ExternalMetricProps {
  /** Name of the metric, as the metrics API has it. */
  readonly metric: string;
  /**
   * Labels that choose among the metric's series.
   * @default - all of them
   */
  readonly labels?: Record<string, string>;
  /** What one replica can take: replicas are added while the metric is more than this for each of them. Above 0. */
  readonly averageValue: number;
}

/** Slashes and bars stand in the names that Prometheus and Cloud Monitoring adapters give: `pubsub.googleapis.com|subscription|…`. */
const METRIC: TextForm = {
  pattern: /^[A-Za-z][A-Za-z0-9_.:|/-]*$/,
  maxLength: 253,
  words: 'the name of a metric: letters, digits and _ . : | / -, starting with a letter',
};
const API_VERSION: TextForm = {
  pattern: /^([a-z0-9-]+(\.[a-z0-9-]+)*\/)?v\d+((alpha|beta)\d+)?$/,
  maxLength: 253,
  words: 'an API version such as "networking.k8s.io/v1"',
};
const OBJECT_KIND: TextForm = { pattern: /^[A-Z][A-Za-z0-9]*$/, maxLength: 63, words: 'a kind such as "Ingress"' };
const OBJECT_NAME: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
  maxLength: 253,
  words: 'the name of a Kubernetes object: lower-case letters, digits, dots and hyphens',
};
const MOST = 1e12;

/** A metric beside CPU and memory by which replicas are counted; an adapter must bring it to the cluster's metrics API. */
export class ScalingMetric {
  /**
   * A metric that each replica has, such as its requests a second.
   * @param metric its name, as the metrics API has it
   * @param averageValue what one replica can take, above 0 and exact to a thousandth
   */
  public static pods(metric: string, averageValue: number): ScalingMetric {
    const problems = new Problems('ScalingMetric.pods');
    checkText(problems, 'metric', metric, METRIC);
    const target = targetOf(problems, 'averageValue', averageValue, 'AverageValue');
    return new ScalingMetric({ kind: 'pods', name: metric, target: settled(problems, target) });
  }

  /** A metric of another object, such as the requests of an ingress. */
  public static object(props: ObjectMetricProps): ScalingMetric {
    const problems = new Problems('ScalingMetric.object');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, { metric: true, apiVersion: true, kind: true, name: true, value: true });
    checkText(problems, 'metric', props.metric, METRIC);
    checkText(problems, 'apiVersion', props.apiVersion, API_VERSION);
    checkText(problems, 'kind', props.kind, OBJECT_KIND);
    checkText(problems, 'name', props.name, OBJECT_NAME);
    const target = settled(problems, targetOf(problems, 'value', props.value, 'Value'));
    const { apiVersion, kind, name } = props;
    return new ScalingMetric({ kind: 'object', name: props.metric, object: { apiVersion, kind, name }, target });
  }

  /** A metric of something outside of the cluster. */
  public static external(props: ExternalMetricProps): ScalingMetric {
    const problems = new Problems('ScalingMetric.external');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, { metric: true, labels: true, averageValue: true });
    checkText(problems, 'metric', props.metric, METRIC);
    checkMetricLabels(problems, props.labels);
    const target = settled(problems, targetOf(problems, 'averageValue', props.averageValue, 'AverageValue'));
    return new ScalingMetric({ kind: 'external', name: props.metric, labels: { ...props.labels }, target });
  }

  private constructor(private readonly requested: RequestedMetric) {}

  /** @internal */
  public _requested(): RequestedMetric {
    return this.requested;
  }
}

markKind(ScalingMetric, 'ScalingMetric');

const VERDICT = 'cannot be scaled by';

function settled(problems: Problems, target: MetricTarget | undefined): MetricTarget {
  problems.throwIfAny(VERDICT);
  return problems.settle(target);
}

/** A quantity of Kubernetes holds thousandths: 0.5 is 500m. */
function targetOf(
  problems: Problems,
  prop: string,
  value: unknown,
  type: MetricTarget['type'],
): MetricTarget | undefined {
  const thousandths = typeof value === 'number' ? Math.round(value * 1000) : NaN;
  if (typeof value !== 'number' || isToken(value) || !(thousandths >= 1 && value <= MOST)) {
    problems.add(`${prop} must be a number from 0.001 to ${MOST}, got ${describeValue(value)}`);
    return undefined;
  }
  return { type, quantity: thousandths % 1000 === 0 ? `${thousandths / 1000}` : `${thousandths}m` };
}
