import { LabelFacts } from './label-facts';
import { LABEL_RULES, LabelSystem } from './label-systems';

type Scheme = Readonly<Record<LabelSystem, string>>;

const sameEverywhere = (key: string): Scheme => ({
  aws: key,
  gcp: key,
  kubernetes: `roadbed.dev/${key}`,
  datadog: key,
});

/**
 * The one labelling scheme: each fact and its key in each system. Keys follow the published conventions where there is
 * one: Kubernetes recommended labels (`app.kubernetes.io/*`), Datadog unified service tagging (`env`, `service`).
 */
const SCHEME = {
  organization: sameEverywhere('organization'),
  environment: { ...sameEverywhere('environment'), datadog: 'env' },
  stage: sameEverywhere('stage'),
  team: sameEverywhere('team'),
  service: { ...sameEverywhere('service'), kubernetes: 'app.kubernetes.io/name' },
  component: { ...sameEverywhere('component'), kubernetes: 'app.kubernetes.io/component' },
  tier: sameEverywhere('tier'),
  costCentre: sameEverywhere('cost-centre'),
  dataClassification: sameEverywhere('data-classification'),
  managedBy: { ...sameEverywhere('managed-by'), kubernetes: 'app.kubernetes.io/managed-by' },
  construct: {
    aws: 'roadbed:construct',
    gcp: 'roadbed-construct',
    kubernetes: 'roadbed.dev/construct',
    datadog: 'roadbed_construct',
  },
  version: {
    aws: 'roadbed:version',
    gcp: 'roadbed-version',
    kubernetes: 'roadbed.dev/version',
    datadog: 'roadbed_version',
  },
} as const satisfies Record<string, Scheme>;

type SchemeFact = keyof typeof SCHEME;

/** A fact that labels can state. */
export type LabelFact = SchemeFact;

/** The keys under which a fact is found, whatever the system. */
export function keysOfFact(fact: LabelFact): readonly string[] {
  return Object.values(SCHEME[fact]);
}

/** Every key that Roadbed itself uses in a system. */
export function reservedKeys(system: LabelSystem): readonly string[] {
  return Object.values(SCHEME).map((keys) => keys[system]);
}

/** AWS tags of the facts. */
export function awsTags(facts: LabelFacts): Record<string, string> {
  return labelsFor('aws', facts);
}

/** Google Cloud labels of the facts. */
export function gcpLabels(facts: LabelFacts): Record<string, string> {
  return labelsFor('gcp', facts);
}

/** Kubernetes labels of the facts. */
export function kubernetesLabels(facts: LabelFacts): Record<string, string> {
  return labelsFor('kubernetes', facts);
}

/** Datadog tags of the facts, as `key:value`. */
export function datadogTags(facts: LabelFacts): string[] {
  return Object.entries(labelsFor('datadog', facts)).map(([key, value]) => `${key}:${value}`);
}

/**
 * The labels by which Kubernetes selects a service's pods. A selector can never change, so these hold the service's own
 * identity and nothing that an upgrade, another tier or another owner would alter.
 */
export function podSelector(service: string, component: string): Record<string, string> {
  return { [SCHEME.service.kubernetes]: service, [SCHEME.component.kubernetes]: component };
}

/** The label by which other services know a service's pods. */
export function serviceSelector(service: string): Record<string, string> {
  return { [SCHEME.service.kubernetes]: service };
}

/** The label that marks every namespace of an environment; network policies select by it. */
export function environmentSelector(environment: string): Record<string, string> {
  return { [SCHEME.environment.kubernetes]: environment };
}

/** Pod labels of Datadog's unified service tagging. */
export function datadogPodLabels(environment: string, service: string, version: string): Record<string, string> {
  return {
    'tags.datadoghq.com/env': environment,
    'tags.datadoghq.com/service': service,
    'tags.datadoghq.com/version': version,
  };
}

function labelsFor(system: LabelSystem, facts: LabelFacts): Record<string, string> {
  const rule = LABEL_RULES[system];
  const said: Record<SchemeFact, string | number | undefined> = {
    organization: facts.organization,
    environment: facts.environment,
    stage: facts.stage,
    team: facts.team,
    service: facts.service,
    component: facts.component,
    tier: facts.tier,
    costCentre: facts.costCentre,
    dataClassification: facts.dataClassification,
    managedBy: 'roadbed',
    construct: facts.stamp?.construct,
    version: facts.stamp?.version,
  };
  const own = (Object.keys(SCHEME) as SchemeFact[]).flatMap((fact): [string, string][] => {
    const value = said[fact];
    return value === undefined ? [] : [[SCHEME[fact][system], legalForm(system, String(value))]];
  });
  const custom = Object.entries(facts.custom ?? {}).map(([key, value]) => [rule.form(key), rule.form(value)]);
  return Object.fromEntries([...own, ...custom]);
}

/** A version has a dot, which a Google Cloud label cannot hold. */
function legalForm(system: LabelSystem, value: string): string {
  const formed = LABEL_RULES[system].form(value);
  return system === 'gcp' ? formed.replaceAll('.', '_') : formed;
}
