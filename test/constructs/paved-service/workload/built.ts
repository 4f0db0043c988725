import { PavedServiceProps, ServiceKind } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { IMAGE } from '../services';

export const SIDE_IMAGE = IMAGE.replace('checkout', 'beside');

/** The least that each kind says of itself beside what every service says. */
export const KINDS: Readonly<Record<'web' | 'worker' | 'cron-job' | 'job', Partial<PavedServiceProps>>> = {
  web: {},
  worker: { kind: ServiceKind.worker(), port: undefined },
  'cron-job': { kind: ServiceKind.cronJob({ schedule: '30 2 * * *' }), port: undefined },
  job: { kind: ServiceKind.job(), port: undefined },
};

/** The pods of a service, whatever its kind. */
export function podOf(stack: SynthesizedDocument): JsonObject {
  const [type, path] = [
    ['kubernetes_deployment_v1', 'spec.template.spec'],
    ['kubernetes_cron_job_v1', 'spec.job_template.spec.template.spec'],
    ['kubernetes_job_v1', 'spec.template.spec'],
  ].find(([each]) => stack.has(String(each))) ?? ['', ''];
  return objectAt(stack.resource(String(type)), String(path));
}

export function containerOf(stack: SynthesizedDocument, name = 'checkout'): JsonObject {
  const pod = podOf(stack);
  const all = [...objectsAt(pod, 'container'), ...objectsAt(pod, 'init_container')];
  return all.find((each) => each.name === name) ?? {};
}
