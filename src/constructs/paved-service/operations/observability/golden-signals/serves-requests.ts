import { PavedServiceSpec } from '../../../spec';

/** Whether requests come to a service: of what works through a queue, only saturation is to be seen here. */
export function servesRequests({ kind }: PavedServiceSpec): boolean {
  return kind.name === 'web';
}
