import { SignalRequest } from './signal-source';

/** What chooses the series of one environment in a Prometheus of several. */
export function environmentMatcher({ environment, environmentLabel }: SignalRequest): Readonly<Record<string, string>> {
  return environmentLabel === undefined ? {} : { [environmentLabel]: environment };
}
