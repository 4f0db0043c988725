import * as fc from 'fast-check';
import { DataClassification } from '../../../src/core/data-classification';
import {
  awsTags,
  checkLabels,
  datadogPodLabels,
  datadogTags,
  environmentSelector,
  gcpLabels,
  kubernetesLabels,
  LabelFacts,
  podSelector,
  serviceSelector,
} from '../../../src/core/labels';
import { Stage } from '../../../src/core/stage';
import { Tier } from '../../../src/core/tier';
import { problemsOf } from '../support';
import { awsTakes, datadogTakes, gcpTakes, kubernetesTakes } from './vendor-rules';

const FULL: LabelFacts = {
  organization: 'acme',
  environment: 'prod',
  stage: Stage.PROD,
  team: 'payments',
  service: 'checkout',
  component: 'web',
  tier: Tier.MISSION_CRITICAL,
  costCentre: 'CC-42',
  dataClassification: DataClassification.CONFIDENTIAL,
  stamp: { construct: 'PavedService', version: '2.0-preview', baseline: '2027.02-preview' },
  custom: { division: 'Retail' },
};

const name = (maxLength: number): fc.Arbitrary<string> =>
  fc.stringMatching(/^[a-z]([a-z0-9-]*[a-z0-9])?$/, { maxLength }).filter((text) => text.length <= maxLength);
const word = fc.stringMatching(/^[A-Za-z0-9_.:\/ -]{0,70}$/);
const accepted = fc
  .dictionary(fc.stringMatching(/^[A-Za-z0-9_.:-]{1,70}$/), word, { maxKeys: 5 })
  .map((labels) =>
    Object.fromEntries(
      Object.entries(labels).filter(
        ([key, value]) => problemsOf((p) => checkLabels(p, 'labels', { [key]: value })).length === 0,
      ),
    ),
  )
  .filter((labels) => problemsOf((p) => checkLabels(p, 'labels', labels)).length === 0);
const facts: fc.Arbitrary<LabelFacts> = fc.record({
  organization: name(20),
  environment: name(32),
  stage: fc.constantFrom(Stage.DEV, Stage.STAGING, Stage.PROD),
  team: name(63),
  service: name(63),
  component: fc.constant('web'),
  tier: fc.constantFrom(Tier.MISSION_CRITICAL, Tier.ADMINISTRATIVE),
  dataClassification: fc.constantFrom(...Object.values(DataClassification)),
  stamp: fc.constant(FULL.stamp),
  custom: accepted,
});

test('every AWS tag is one that AWS takes', () => {
  fc.assert(
    fc.property(facts, (said) => {
      const tags = Object.entries(awsTags(said));
      expect(tags.filter(([key, value]) => !awsTakes(key, value))).toEqual([]);
      // IAM: keys that differ in case only replace one another.
      expect(new Set(tags.map(([key]) => key.toLowerCase())).size).toBe(tags.length);
    }),
  );
});

test('every Google Cloud label is one that Google Cloud takes', () => {
  fc.assert(
    fc.property(facts, (said) => {
      const labels = Object.entries(gcpLabels(said));
      expect(labels.filter(([key, value]) => !gcpTakes(key, value))).toEqual([]);
    }),
  );
});

test('every Kubernetes label is one that Kubernetes takes', () => {
  fc.assert(
    fc.property(facts, (said) => {
      const labels = { ...kubernetesLabels(said), ...datadogPodLabels(said.environment, said.service ?? '', '1.4.2') };
      expect(Object.entries(labels).filter(([key, value]) => !kubernetesTakes(key, value))).toEqual([]);
    }),
  );
});

test('every Datadog tag is one that Datadog keeps as it is', () => {
  fc.assert(
    fc.property(facts, (said) => {
      expect(datadogTags(said).filter((tag) => !datadogTakes(tag))).toEqual([]);
    }),
  );
});

test('every fact reaches AWS', () => {
  expect(awsTags(FULL)).toEqual({
    organization: 'acme',
    environment: 'prod',
    stage: 'prod',
    team: 'payments',
    service: 'checkout',
    component: 'web',
    tier: '0',
    'cost-centre': 'CC-42',
    'data-classification': 'confidential',
    'managed-by': 'roadbed',
    'roadbed:construct': 'PavedService',
    'roadbed:version': '2.0-preview',
    division: 'Retail',
  });
});

test('every fact reaches Google Cloud', () => {
  expect(gcpLabels(FULL)).toEqual({
    organization: 'acme',
    environment: 'prod',
    stage: 'prod',
    team: 'payments',
    service: 'checkout',
    component: 'web',
    tier: '0',
    'cost-centre': 'cc-42',
    'data-classification': 'confidential',
    'managed-by': 'roadbed',
    'roadbed-construct': 'pavedservice',
    'roadbed-version': '2_0-preview',
    division: 'retail',
  });
});

test('every fact reaches Kubernetes, under its recommended labels where it has one', () => {
  expect(kubernetesLabels(FULL)).toEqual({
    'roadbed.dev/organization': 'acme',
    'roadbed.dev/environment': 'prod',
    'roadbed.dev/stage': 'prod',
    'roadbed.dev/team': 'payments',
    'app.kubernetes.io/name': 'checkout',
    'app.kubernetes.io/component': 'web',
    'roadbed.dev/tier': '0',
    'roadbed.dev/cost-centre': 'CC-42',
    'roadbed.dev/data-classification': 'confidential',
    'app.kubernetes.io/managed-by': 'roadbed',
    'roadbed.dev/construct': 'PavedService',
    'roadbed.dev/version': '2.0-preview',
    division: 'Retail',
  });
});

test('every fact reaches Datadog, under the keys of unified service tagging', () => {
  expect(datadogTags(FULL)).toEqual([
    'organization:acme',
    'env:prod',
    'stage:prod',
    'team:payments',
    'service:checkout',
    'component:web',
    'tier:0',
    'cost-centre:cc-42',
    'data-classification:confidential',
    'managed-by:roadbed',
    'roadbed_construct:pavedservice',
    'roadbed_version:2.0-preview',
    'division:retail',
  ]);
});

test('what is not known has no label', () => {
  expect(awsTags({ organization: 'acme', environment: 'dev', stage: Stage.DEV })).toEqual({
    organization: 'acme',
    environment: 'dev',
    stage: 'dev',
    'managed-by': 'roadbed',
  });
});

test('a label named like a member of every object is a label like any other', () => {
  expect(awsTags({ ...FULL, custom: { constructor: 'a', tostring: 'b' } })).toMatchObject({
    constructor: 'a',
    tostring: 'b',
  });
});

test('pods are selected by the service’s own identity and nothing that can change', () => {
  expect(podSelector('checkout', 'web')).toEqual({
    'app.kubernetes.io/name': 'checkout',
    'app.kubernetes.io/component': 'web',
  });
});

test('every selector matches the labels it is to select', () => {
  const labels = { ...kubernetesLabels(FULL), ...datadogPodLabels('prod', 'checkout', '1.4.2') };
  expect(labels).toMatchObject(podSelector('checkout', 'web'));
  expect(labels).toMatchObject(serviceSelector('checkout'));
  expect(labels).toMatchObject(environmentSelector('prod'));
});

test('other services know a service by its name alone', () => {
  expect(serviceSelector('checkout')).toEqual({ 'app.kubernetes.io/name': 'checkout' });
});

test('an environment’s namespaces are known by its name', () => {
  expect(environmentSelector('prod')).toEqual({ 'roadbed.dev/environment': 'prod' });
});

test('pods carry Datadog’s unified service tags', () => {
  expect(datadogPodLabels('prod', 'checkout', '1.4.2')).toEqual({
    'tags.datadoghq.com/env': 'prod',
    'tags.datadoghq.com/service': 'checkout',
    'tags.datadoghq.com/version': '1.4.2',
  });
});
