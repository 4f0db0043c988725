import { DNS_LABEL } from '../../../../core/naming';
import {
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  describeValue,
  Problems,
} from '../../../../core/validation';
import { checkConfig } from '../check-config';
import { checkImage } from '../check-image';
import { checkUser } from './check-user';
import { checkWords } from './check-words';
import { Container } from './container';

interface Listed {
  readonly prop: string;
  readonly container: Container;
}

/** Says what is wrong with the containers beside the service's own. */
export function checkContainers(
  problems: Problems,
  service: string,
  { initContainers, sidecars }: { readonly initContainers?: unknown; readonly sidecars?: unknown },
): void {
  const listed = [
    ...checkedList(problems, 'initContainers', initContainers),
    ...checkedList(problems, 'sidecars', sidecars),
  ];
  const taken = new Set([service]);
  for (const { prop, container } of listed) {
    checkContainer(problems, prop, container);
    if (taken.has(container.name)) {
      problems.add(
        `${prop}.name must be unique in the service, got ${describeValue(container.name)} again`,
        container.name === service ? 'the service’s own container is called by its id' : 'choose another name',
      );
    }
    taken.add(container.name);
  }
}

function checkedList(problems: Problems, prop: string, list: unknown): Listed[] {
  if (list === undefined || !checkList(problems, prop, list, `${prop}: [{ name: '…', image: '…' }]`)) return [];
  return Array.from(list as unknown[]).flatMap((container, index) =>
    isContainer(problems, `${prop}[${index}]`, container) ? [{ prop: `${prop}[${index}]`, container }] : [],
  );
}

function isContainer(problems: Problems, prop: string, container: unknown): container is Container {
  return checkObject(problems, prop, container, "{ name: '…', image: '…' }");
}

function checkContainer(problems: Problems, prop: string, container: Container): void {
  checkKnownProps(problems, prop, container, {
    name: true,
    image: true,
    command: true,
    args: true,
    config: true,
    cpu: true,
    memory: true,
    user: true,
  });
  checkText(problems, `${prop}.name`, container.name, DNS_LABEL);
  checkImage(problems, container.image, `${prop}.image`);
  checkWords(problems, `${prop}.command`, container.command, 1);
  checkWords(problems, `${prop}.args`, container.args, 0);
  checkConfig(problems, container.config, `${prop}.config`);
  checkOptionalKind(problems, `${prop}.cpu`, container.cpu, 'Cpu');
  checkOptionalKind(problems, `${prop}.memory`, container.memory, 'Size');
  checkUser(problems, `${prop}.user`, container.user);
}
