import { PavedServiceSpec } from '../../spec';
import { ContainerSpec } from '../../workload/workload-spec';
import { byName } from './by-name';

/** Settings of what runs. Of the variables, those that say where a dependency is are none. */
export function workloadSettings(spec: PavedServiceSpec): object {
  const { kind, image, port, files, user, probes, drain, gracePeriodSeconds, rollout, scaling } = spec;
  const { zoneSpread, maxDisruption, priorityClass, container, dependencies } = spec;
  const { command, args, cpu, memory, config } = container;
  const own = Object.entries(config).filter(([variable, value]) => dependencies.variables[variable] !== value);
  return {
    ...{ kind, image, port, command, args, cpu, memory, config: Object.fromEntries(own), files, user, probes, drain },
    ...{ gracePeriodSeconds, rollout, scaling, zoneSpread, maxDisruption, priorityClass },
    initContainers: byName(spec.initContainers, besides),
    sidecars: byName(spec.sidecars, besides),
    scratch: Object.fromEntries(spec.scratch.map(({ path, size }) => [path, size])),
  };
}

function besides({ image, command, args, config, cpu, memory, user }: ContainerSpec): object {
  return { image, command, args, config, cpu, memory, user };
}
