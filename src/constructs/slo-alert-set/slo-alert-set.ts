import { Construct } from 'constructs';
import { Artifacts } from '../../core/artifacts';
import { Catalogue } from '../../core/catalogue';
import { withCheapStackTraces } from '../../core/cheap-stack-traces';
import { TelemetryBackend } from '../../core/telemetry';
import { Problems, requireProps } from '../../core/validation';
import { stampConstruct } from '../../core/versions';
import { Place, placeOf } from '../../stacks/place';
import { createCloudWatch } from './backends/cloudwatch/create-cloudwatch';
import { createDatadog } from './backends/datadog/create-datadog';
import { createGoogleCloudMonitoring } from './backends/google-cloud-monitoring/create-google-cloud-monitoring';
import { createPrometheus } from './backends/prometheus/create-prometheus';
import { catalogueEntries } from './catalogue-entries';
import { OpenSloProps } from './openslo/open-slo-props';
import { propsFromOpenSlo } from './openslo/props-from-open-slo';
import { openSloFile } from './openslo/write/open-slo-file';
import { policyJson, policyMarkdown } from './policy/policy-document';
import { SloAlertSetProps } from './props';
import { resolve } from './resolve';
import { SloAlertSetSpec } from './spec';
import { SLO_ALERT_SET_VERSIONS } from './versions';

/**
 * Service level objectives, measured by every backend of the platform's telemetry, with alerts on how fast their error budget
 * burns. The first backend notifies; the others only measure.
 */
export class SloAlertSet extends Construct {
  /**
   * Throws when anything is wrong with a set, or was before: for constructs that make one, before they are in the tree.
   * @internal
   */
  public static _check(problems: Problems, id: string, props: SloAlertSetProps, place: Place): void {
    resolve(problems, id, props, place);
  }

  /**
   * Objectives that stand in an OpenSLO v1 file. Throws one error that lists everything in the file that cannot be carried over.
   * @param scope an EnvironmentStack, or anything below one
   * @param id its name
   */
  public static fromOpenSlo(scope: Construct, id: string, props: OpenSloProps): SloAlertSet {
    return new SloAlertSet(scope, id, propsFromOpenSlo(scope, id, props));
  }

  /** The service that is measured. */
  public readonly service: string;

  /**
   * Objectives of a service.
   * @param scope an EnvironmentStack, or anything below one
   * @param id its name; also the service's, unless `service` says otherwise
   */
  constructor(scope: Construct, id: string, props: SloAlertSetProps) {
    // Before super(), so that what is refused leaves no empty construct behind.
    const problems = Problems.ofConstruct('SloAlertSet', scope, id);
    problems.checkFreeId(scope, id);
    requireProps(problems, props);
    const spec = resolve(problems, id, props, placeOf(problems, scope, props.environment));
    super(scope, id);

    this.service = spec.service;
    stampConstruct(this, spec.stamp, SLO_ALERT_SET_VERSIONS.factsOf(spec.stamp.version));
    withCheapStackTraces(() => createBackends(this, spec));
    addArtifacts(this, spec);
    for (const entry of catalogueEntries(this.node.path, spec)) Catalogue.of(this).add(this, entry);
  }
}

/** The objectives as OpenSLO, and the error-budget policy, for people and for programs. */
function addArtifacts(scope: Construct, spec: SloAlertSetSpec): void {
  const path = `slo/${spec.environment}/${spec.service}`;
  Artifacts.of(scope).add(scope, { path: `${path}.md`, content: policyMarkdown(spec) });
  Artifacts.of(scope).add(scope, { path: `${path}.policy.json`, content: policyJson(spec) });
  Artifacts.of(scope).add(scope, { path: `${path}.openslo.yaml`, content: openSloFile(spec) });
}

function createBackends(scope: Construct, spec: SloAlertSetSpec): void {
  for (const { settings, notifies } of spec.backends) {
    switch (settings.backend) {
      case TelemetryBackend.DATADOG:
        createDatadog(scope, spec, settings, notifies);
        break;
      case TelemetryBackend.PROMETHEUS:
        createPrometheus(scope, spec, settings, notifies);
        break;
      case TelemetryBackend.GOOGLE_CLOUD_MONITORING:
        createGoogleCloudMonitoring(scope, spec, settings, notifies);
        break;
      case TelemetryBackend.CLOUDWATCH:
        createCloudWatch(scope, spec, settings, notifies);
        break;
    }
  }
}
