import { LabelFacts } from '../../core/labels';
import { Telemetry, TelemetryBackend } from '../../core/telemetry';
import { BACKEND_TITLES } from '../../core/telemetry/backend-titles';
import { Problems } from '../../core/validation';
import { ChosenVersion } from '../../core/versions';
import { Place } from '../../stacks/place';
import { errorBudgetRatio } from './alerting/burn-rate';
import { resolveRows } from './alerting/resolve-rows';
import { checkBackends } from './backends/check-backends';
import { checkProps } from './check-props';
import { linkTarget } from './link-target';
import { describeObjective } from './objective/describe-objective';
import { resolveExclusions } from './objective/resolve-exclusions';
import { resolveSli } from './objective/resolve-sli';
import { Slo } from './objective/slo';
import { SloWindow } from './objective/slo-window';
import { SloAlertSetProps } from './props';
import { BackendSpec, ObjectiveSpec, SloAlertSetSpec } from './spec';
import { defaultRows, SLO_ALERT_SET_VERSIONS, SloAlertSetDecisions } from './versions';

/** Everything about a set of objectives, decided, and held against what its backends can say. Throws one error with all that is wrong. */
export function resolve(
  problems: Problems,
  id: string,
  props: SloAlertSetProps,
  place: Place | undefined,
): SloAlertSetSpec {
  const spec = decide(problems, id, props, place);
  if (place !== undefined) checkBackends(problems, spec, place);
  problems.throwIfAny();
  return spec;
}

/** Version defaults, then the platform's, then what the user said. */
export function decide(
  problems: Problems,
  id: string,
  props: SloAlertSetProps,
  place: Place | undefined,
): SloAlertSetSpec {
  const telemetry = checkProps(problems, id, props, place);
  if (place === undefined || telemetry === undefined) throw problems.toError();
  const { platform, environment, baseline } = place;
  const asked = props.version ?? baseline.constructs.SloAlertSet;
  const version = problems.settle(SLO_ALERT_SET_VERSIONS.choose(problems, 'version', asked));
  const service = props.service ?? id;
  const objectives = props.slos.map((slo, index) =>
    resolveObjective(problems, `slos[${index}]`, slo, { service, props, place, version, telemetry }),
  );
  problems.throwIfAny();
  const { owner, tier } = props;
  const stamp = { construct: SLO_ALERT_SET_VERSIONS.construct, version: version.name, baseline: baseline.name };
  const onCall = owner.onCall ?? platform.onCall;
  const labels: LabelFacts = {
    organization: platform.organization,
    environment: environment.name,
    stage: environment.stage,
    team: owner.team,
    service,
    tier,
    costCentre: owner.costCentre,
    stamp,
    custom: { ...platform.labels, ...props.labels },
  };
  return {
    service,
    environment: environment.name,
    stage: environment.stage,
    tier,
    stamp,
    labels,
    namespace: owner.team,
    responder: {
      team: owner.team,
      ...(owner.runbook !== undefined && { runbook: linkTarget(owner.runbook) }),
      ...(onCall !== undefined && { page: onCall.page, ticket: onCall.ticket }),
      ...(platform.errorBudgetPolicyUrl !== undefined && {
        errorBudgetPolicyUrl: linkTarget(platform.errorBudgetPolicyUrl),
      }),
    },
    objectives,
    policy: { ...version.decisions.policy, ...props.errorBudgetPolicy },
    backends: telemetry.map((each, index): BackendSpec => ({ settings: each._settings, notifies: index === 0 })),
  };
}

interface Context {
  readonly service: string;
  readonly props: SloAlertSetProps;
  readonly place: Place;
  readonly version: ChosenVersion<SloAlertSetDecisions>;
  readonly telemetry: readonly Telemetry[];
}

function resolveObjective(problems: Problems, prop: string, slo: Slo, context: Context): ObjectiveSpec {
  const { service, props, place, version, telemetry } = context;
  const { decisions } = version;
  const { window: given, lowTraffic, absentAfter, budgetAlerts, exclusions } = slo._options;
  const window = given ?? SloWindow.rollingDays(30);
  const { environment } = place;
  const environmentLabel = telemetry
    .map(({ _settings }) =>
      _settings.backend === TelemetryBackend.PROMETHEUS ? _settings.environmentLabel : undefined,
    )
    .find((label) => label !== undefined);
  const request = {
    service,
    environment: environment.name,
    ...(environmentLabel !== undefined && { environmentLabel }),
  };
  const sli = resolveSli(
    problems,
    prop,
    slo,
    request,
    telemetry.map(({ backend }) => backend),
  );
  for (const { backend } of telemetry.filter((each) => each.backend !== TelemetryBackend.DATADOG)) {
    if (exclusions === undefined || exclusions.length === 0) continue;
    problems.add(
      `${prop} (${slo.name}) exclusions cannot be told to ${BACKEND_TITLES[backend]}, which counts all time`,
      'leave them out, or measure it by Datadog alone',
    );
  }
  const rows = resolveRows(
    problems,
    prop,
    slo,
    window,
    environment.stage,
    defaultRows(decisions, props.tier, window.days),
  );
  const promise = describeObjective(slo, window);
  return {
    name: slo.name,
    id: `${service}-${slo.name}`,
    kind: slo._kind,
    description: slo._options.description ?? promise,
    promise,
    target: slo.target,
    ...(slo._kind === 'latency' && slo._limit !== undefined && { thresholdSeconds: slo._limit.value }),
    errorBudgetRatio: errorBudgetRatio(slo.target),
    window: { kind: window._kind, days: window.days, hours: window.hours, title: window.toString() },
    sli,
    rows,
    ...(sli.by === 'events' && {
      lowTraffic: {
        minimumEvents: lowTraffic?.minimumEvents ?? decisions.minimumEvents,
        failuresPerHour: lowTraffic?.failuresPerHour ?? decisions.failuresPerHour,
      },
    }),
    absentAfterMinutes:
      absentAfter === undefined ? decisions.absentAfterMinutes[props.tier] : absentAfter.toSeconds() / 60,
    budgetAlerts: budgetAlerts ?? decisions.budgetAlerts,
    exclusions: resolveExclusions(exclusions),
  };
}
