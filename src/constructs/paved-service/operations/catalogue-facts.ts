import { ServiceEntry, StatedDependency } from '../../../core/catalogue';
import { Place } from '../../../stacks/place';
import { Dependency } from '../dependencies/dependency';
import { PavedServiceProps } from '../props';
import { imageNameOf } from './supply-chain/image-name';
import { trustedRegistryOf } from './supply-chain/trusted-registry';

/** What the catalogue says of how a service is run. */
export type OperationsFacts = Pick<
  ServiceEntry,
  | 'image'
  | 'digest'
  | 'trustedRegistry'
  | 'signers'
  | 'budget'
  | 'rpoMinutes'
  | 'rtoMinutes'
  | 'errorBudgetPolicy'
  | 'system'
  | 'dependencies'
>;

export function operationsFacts(
  service: string,
  { image, budget, recovery, slos, system, dependencies = [] }: PavedServiceProps,
  { platform, environment }: Place,
): OperationsFacts {
  const { repository, tag, digest } = imageNameOf(image);
  const { trustedRegistries = [], signers = [] } = platform._servicesIn(environment.name);
  const trustedRegistry = trustedRegistryOf(image, trustedRegistries);
  const policies = slos === undefined ? undefined : platform.errorBudgetPolicyUrl;
  return {
    image: tag === undefined ? repository : `${repository}:${tag}`,
    digest,
    ...(trustedRegistry !== undefined && { trustedRegistry }),
    signers: signers.map((signer) => signer.toString()),
    ...(budget !== undefined && { budget: budget.toString() }),
    ...(recovery?.rpo !== undefined && { rpoMinutes: recovery.rpo.toSeconds() / 60 }),
    ...(recovery?.rto !== undefined && { rtoMinutes: recovery.rto.toSeconds() / 60 }),
    ...(policies !== undefined && { errorBudgetPolicy: `${policies}/${environment.name}/${service}.md` }),
    ...(system !== undefined && { system }),
    dependencies: dependencies.map(statedDependency),
  };
}

function statedDependency({ kind, name, _settings }: Dependency): StatedDependency {
  const ownedBy = 'props' in _settings && 'ownedBy' in _settings.props ? _settings.props.ownedBy : undefined;
  return { kind, name, ...(ownedBy !== undefined && { ownedBy }) };
}
