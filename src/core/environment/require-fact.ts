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
  const value = environment.facts.kubernetes[fact];
  if (value !== undefined) return value;
  problems.add(
    `environment "${environment.name}" does not state the fact kubernetes.${fact}, which ${neededBy} needs`,
    `add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { ${fact}: … }`,
  );
  return undefined;
}

/** The fact of an environment's network; says which fact is missing, and what needs it, when there is none. */
export function requireNetworkFact<K extends keyof NetworkFacts>(
  problems: Problems,
  environment: Environment,
  fact: K,
  neededBy: string,
): NonNullable<NetworkFacts[K]> | undefined {
  const value = environment.facts.network[fact];
  if (value !== undefined) return value;
  problems.add(
    `environment "${environment.name}" does not state the fact network.${fact}, which ${neededBy} needs`,
    `add it to the facts of the environment (EnvironmentFacts.fromFile): network: { ${fact}: … }`,
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
