import {
  checkOptionalKind,
  checkText,
  checkWholeNumber,
  describeValue,
  isKind,
  Problems,
} from '../../../core/validation';
import { PavedServiceProps } from '../props';
import { checkContainers } from './containers/check-containers';
import { checkFiles, checkScratch } from './containers/check-volumes';
import { checkWords } from './containers/check-words';
import { URL_PATH } from './containers/url-path';

type Prop = keyof PavedServiceProps & string;

const CALLED_NAME: Readonly<Record<string, string>> = {
  web: 'a web service',
  worker: 'a worker',
  'cron-job': 'a cron job',
  job: 'a job',
};
const NO_ADDRESS = 'a worker has no address that anybody could call; ServiceKind.web() has one';
const ENDS = 'it runs to its end, once at a time, and takes no requests';

/** What makes no sense for a kind, and why. */
const SENSELESS: Readonly<Record<string, readonly (readonly [prop: Prop, why: string])[]>> = {
  web: [],
  worker: [
    ['callers', NO_ADDRESS],
    ['expose', NO_ADDRESS],
  ],
  'cron-job': endingProps('a cron job'),
  job: endingProps('a job'),
};

/** Says what is wrong with what runs: its kind, its containers, its probes, its volumes. */
export function checkWorkload(problems: Problems, id: string, props: PavedServiceProps): void {
  const kind = checkServiceKind(problems, props);
  for (const [prop, why] of SENSELESS[kind] ?? []) {
    if (props[prop] === undefined) continue;
    problems.add(`${prop} must be left out of ${CALLED_NAME[kind]}, got ${describeValue(props[prop])}`, why);
  }
  checkPort(problems, kind, props.port);
  checkPaths(problems, kind, props);
  checkWords(problems, 'command', props.command, 1);
  checkWords(problems, 'args', props.args, 0);
  checkContainers(problems, id, props);
  checkScratch(problems, props.scratch);
  checkFiles(problems, props.files, props.scratch);
  checkStart(problems, props);
}

function checkServiceKind(problems: Problems, { kind }: PavedServiceProps): string {
  if (kind === undefined) return 'web';
  checkOptionalKind(problems, 'kind', kind, 'ServiceKind');
  return isKind(kind, 'ServiceKind') ? kind.name : 'web';
}

function checkPort(problems: Problems, kind: string, port: unknown): void {
  if (kind !== 'web' && (kind !== 'worker' || port === undefined)) return;
  const isLow = typeof port === 'number' && port < 1024;
  const fix = isLow ? 'a process that is not root cannot listen below 1024' : undefined;
  checkWholeNumber(problems, 'port', port, { min: 1024, max: 65535 }, fix);
}

/** Everything that asks the service over HTTP. */
function checkPaths(problems: Problems, kind: string, props: PavedServiceProps): void {
  const { healthPath, livenessPath, drain, port, startsWithin } = props;
  if (healthPath !== undefined) checkText(problems, 'healthPath', healthPath, URL_PATH);
  if (livenessPath !== undefined) checkText(problems, 'livenessPath', livenessPath, URL_PATH);
  const drains = checkOptionalKind(problems, 'drain', drain, 'Drain') && drain?.kind === 'http';
  if (kind !== 'worker' || port !== undefined) return;
  const asking = Object.entries({ healthPath, livenessPath, startsWithin, ...(drains && { drain }) });
  for (const [prop] of asking.filter(([, value]) => value !== undefined)) {
    problems.add(`port must be given beside ${prop}, got nothing`, `the port on which a worker answers its probes`);
  }
}

/** Five seconds are one question of the startup probe. */
function checkStart(problems: Problems, { startsWithin }: PavedServiceProps): void {
  if (!checkOptionalKind(problems, 'startsWithin', startsWithin, 'Duration') || startsWithin === undefined) return;
  const seconds = startsWithin.toSeconds();
  if (Number.isInteger(seconds) && seconds >= 5 && seconds <= 3600) return;
  problems.add(`startsWithin must be whole seconds from 5 seconds to 1 hour, got ${startsWithin.toString()}`);
}

function endingProps(name: string): (readonly [Prop, string])[] {
  return [
    ['port', ENDS],
    ['callers', ENDS],
    ['expose', ENDS],
    ['healthPath', ENDS],
    ['livenessPath', ENDS],
    ['startsWithin', `${name} has a deadline instead, in its kind`],
    ['drain', ENDS],
    ['scaling', `${name} has one pod at a time`],
    [
      'sidecars',
      `a sidecar that goes on running would keep ${name} from ending; Kubernetes' own remedy needs a later provider than 2.38`,
    ],
  ];
}
