import {
  checkKnownProps,
  checkObject,
  closestName,
  describeValue,
  Problems,
  PropNames,
} from '../../../../core/validation';
import { Place } from '../../../../stacks/place';
import { PavedServiceProps } from '../../props';
import { PavedServiceDifferences } from './differences';

const DIFFERENCES: PropNames<PavedServiceDifferences> = {
  image: true,
  config: true,
  cpu: true,
  memory: true,
  scaling: true,
  gracePeriod: true,
  dependencies: true,
  callers: true,
  expose: true,
  slos: true,
  budget: true,
  recovery: true,
};
const EXAMPLE = 'environments: { prod: { cpu: Cpu.cores(1) } }';

/**
 * What a service says of itself in the environment where it stands: its props, and in their place what it says of this one.
 * Says what is wrong with what it says of any environment.
 */
export function propsInEnvironment(
  problems: Problems,
  props: PavedServiceProps,
  place: Place | undefined,
): PavedServiceProps {
  const { environments } = props;
  if (environments === undefined || place === undefined) return props;
  if (!checkObject(problems, 'environments', environments, EXAMPLE)) return props;
  const known = place.platform.environments.map(({ name }) => name);
  const usable = Object.entries(environments).filter(([name, differences]) =>
    checkDifferences(problems, name, differences, known),
  );
  const here = usable.find(([name]) => name === place.environment.name)?.[1];
  return here === undefined ? props : withDifferences(props, here);
}

function checkDifferences(
  problems: Problems,
  name: string,
  differences: PavedServiceDifferences | undefined,
  known: readonly string[],
): boolean {
  const prop = `environments.${name}`;
  if (!known.includes(name)) {
    const near = closestName(name, known);
    problems.add(
      `environments must name environments of the platform, one of ${known.join(', ')}, got ${describeValue(name)}`,
      near === undefined ? undefined : `did you mean "${near}"?`,
    );
    return false;
  }
  if (!checkObject(problems, prop, differences, EXAMPLE)) return false;
  checkKnownProps(problems, prop, differences, DIFFERENCES);
  return true;
}

function withDifferences(props: PavedServiceProps, differences: PavedServiceDifferences): PavedServiceProps {
  // What no difference may name is refused, and must not take effect meanwhile.
  const given = Object.entries(differences).filter(
    ([prop, value]: [string, unknown]) => value !== undefined && Object.keys(DIFFERENCES).includes(prop),
  );
  const merged: PavedServiceProps = { ...props, ...Object.fromEntries(given) };
  return isMap(props.config) && isMap(differences.config)
    ? { ...merged, config: { ...props.config, ...differences.config } }
    : merged;
}

/** What is no map is left as it is, for its own check to tell. */
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
