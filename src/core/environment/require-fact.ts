import { Problems } from '../validation';
import { Environment } from './environment';
import { KubernetesFacts, NetworkFacts } from './environment-facts';

/** The fact of an environment's cluster; says which fact is missing, and what needs it, when there is none. */
export function requireKubernetesFact<K extends keyof KubernetesFacts>(
  problems: Problems,
  environment: Environment,
  fact: K,
  neededBy: string,
): NonNullable<KubernetesFacts[K]> | undefined {
  return requireFact(problems, environment, 'kubernetes', environment.facts.kubernetes, fact, neededBy);
}

/** The fact of an environment's network; says which fact is missing, and what needs it, when there is none. */
export function requireNetworkFact<K extends keyof NetworkFacts>(
  problems: Problems,
  environment: Environment,
  fact: K,
  neededBy: string,
): NonNullable<NetworkFacts[K]> | undefined {
  return requireFact(problems, environment, 'network', environment.facts.network, fact, neededBy);
}

function requireFact<F, K extends keyof F & string>(
  problems: Problems,
  { name }: Environment,
  group: 'kubernetes' | 'network',
  facts: F,
  fact: K,
  neededBy: string,
): NonNullable<F[K]> | undefined {
  const value = facts[fact];
  if (value !== undefined && value !== null) return value;
  problems.add(
    `environment "${name}" does not state the fact ${group}.${fact}, which ${neededBy} needs`,
    `add it to the facts of the environment (EnvironmentFacts.fromFile): ${group}: { ${fact}: … }`,
  );
  return undefined;
}

/** True when the cluster has a custom resource (`<plural>.<group>/<version>`); says what is missing otherwise. */
export function requireCustomResource(
  problems: Problems,
  environment: Environment,
  customResource: string,
  neededBy: string,
): boolean {
  const installed = requireKubernetesFact(problems, environment, 'customResources', neededBy);
  if (installed === undefined) return false;
  if (installed.includes(customResource)) return true;
  problems.add(
    `environment "${environment.name}" does not have the custom resource ${customResource}, which ${neededBy} needs`,
    `install it and list it in the facts of the environment; listed are ${installed.join(', ') || 'none'}`,
  );
  return false;
}
