import { Environment, EnvironmentFacts, KubernetesFacts } from '../../../src/core/environment';
import { requireCustomResource, requireKubernetesFact } from '../../../src/core/environment/require-fact';
import { Stage } from '../../../src/core/stage';
import { problemsOf } from '../support';

const KEDA = 'scaledobjects.keda.sh/v1alpha1';

function environmentWith(kubernetes: KubernetesFacts): Environment {
  const place = { stage: Stage.PROD, account: '123456789012', region: 'eu-west-1', cluster: 'prod' };
  return Environment.eks('prod', { ...place, facts: EnvironmentFacts.of({ kubernetes }) });
}

test('gives a fact that is stated', () => {
  const problems = problemsOf((found) => {
    expect(requireKubernetesFact(found, environmentWith({ version: '1.33' }), 'version', 'a namespace')).toBe('1.33');
  });
  expect(problems).toEqual([]);
});

test('names a fact that is not stated, and what needs it', () => {
  const problems = problemsOf((found) => {
    expect(requireKubernetesFact(found, environmentWith({}), 'version', 'a namespace')).toBeUndefined();
  });
  expect(problems).toEqual([
    {
      message: 'environment "prod" does not state the fact kubernetes.version, which a namespace needs',
      fix: 'add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { version: … }',
    },
  ]);
});

test('a custom resource that is listed is there', () => {
  const problems = problemsOf((found) => {
    expect(requireCustomResource(found, environmentWith({ customResources: [KEDA] }), KEDA, 'scaling')).toBe(true);
  });
  expect(problems).toEqual([]);
});

test.each([
  [['a.b/v1', 'c.d/v1'], 'a.b/v1, c.d/v1'],
  [[], 'none'],
])('a custom resource that is not among %j is missing', (customResources, listed) => {
  const problems = problemsOf((found) => {
    expect(requireCustomResource(found, environmentWith({ customResources }), KEDA, 'scaling')).toBe(false);
  });
  expect(problems).toEqual([
    {
      message: `environment "prod" does not have the custom resource ${KEDA}, which scaling needs`,
      fix: `install it and list it in the facts of the environment; listed are ${listed}`,
    },
  ]);
});

test('where nobody said which custom resources there are, that is the fact that is missing', () => {
  const problems = problemsOf((found) => {
    expect(requireCustomResource(found, environmentWith({}), KEDA, 'scaling')).toBe(false);
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'environment "prod" does not state the fact kubernetes.customResources, which scaling needs',
  ]);
});
