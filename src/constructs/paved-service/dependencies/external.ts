import { DNS_LABEL_FROM_LETTER, HOST_NAME } from '../../../core/naming';
import { checkRanges, isEverywhere } from '../../../core/network';
import {
  checkKnownProps,
  checkList,
  checkText,
  checkWholeNumber,
  Problems,
  PropNames,
  requireProps,
  TextForm,
} from '../../../core/validation';
import { ExternalDependencyProps } from './external-props';

/** An external dependency, checked. */
export interface ExternalDependency {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly ports: readonly number[];
  readonly ranges: readonly string[];
}

const PROPS: PropNames<ExternalDependencyProps> = { hosts: true, ports: true, ranges: true };
const HOSTS: TextForm = {
  ...HOST_NAME,
  pattern: new RegExp(HOST_NAME.pattern.source.replace('^', '^(\\*\\.)?')),
  words: 'a host name in lower case, such as "api.supplier.example" or "*.supplier.example"',
};
/** Cilium takes no more in one rule (cilium/cilium, pkg/policy/api/rule_validation.go, maxPorts). */
const MOST_PORTS = 40;

/** An external dependency as it was given; throws one error with all that is wrong. */
export function checkedExternal(name: string, props: ExternalDependencyProps): ExternalDependency {
  const problems = new Problems('Dependency.external');
  requireProps(problems, props, 'cannot name what is outside');
  checkKnownProps(problems, '', props, PROPS);
  checkText(problems, 'name', name, DNS_LABEL_FROM_LETTER);
  const { hosts, ports = [443], ranges = [] } = props;
  if (checkList(problems, 'hosts', hosts, "hosts: ['api.supplier.example']")) {
    if (hosts.length === 0) problems.add('hosts must hold at least one, got none');
    Array.from(hosts).forEach((each, index) => checkText(problems, `hosts[${index}]`, each, HOSTS));
  }
  checkPorts(problems, ports);
  if (props.ranges !== undefined && checkRanges(problems, 'ranges', ranges)) {
    ranges.forEach((each, index) => checkNotEverywhere(problems, `ranges[${index}]`, each));
  }
  problems.throwIfAny('cannot name what is outside');
  return { name, hosts: [...hosts], ports: [...ports], ranges: [...ranges] };
}

function checkPorts(problems: Problems, ports: number[]): void {
  if (!checkList(problems, 'ports', ports, 'ports: [443]')) return;
  if (ports.length === 0 || ports.length > MOST_PORTS) {
    problems.add(`ports must hold 1 to ${MOST_PORTS} (Cilium takes no more in a rule), got ${ports.length}`);
  }
  Array.from(ports).forEach((each, index) =>
    checkWholeNumber(problems, `ports[${index}]`, each, { min: 1, max: 65535 }),
  );
}

function checkNotEverywhere(problems: Problems, prop: string, range: string): void {
  if (!isEverywhere(range)) return;
  problems.add(
    `${prop} must not be every address, got "${range}"`,
    'name the ranges that the supplier publishes; a service that may call everybody needs an exception of the platform team',
  );
}
