import { secondsInWords } from '../alerting/time-in-words';
import type { ObjectiveSpec } from '../spec';
import { Slo } from './slo';
import { SloWindow } from './slo-window';

/** An objective as people say it: `99.95 % of requests succeed, over 30 days`. */
export function describeObjective(slo: Slo, window: SloWindow): string {
  return `${slo.target} % of ${subject(slo)}, over ${window.isCalendar ? `each ${window.toString()}` : window.toString()}`;
}

type Stated = Pick<ObjectiveSpec, 'description' | 'promise' | 'target' | 'window'>;

/** An objective in sentences: words of the user's need not say what is promised, so that it is said behind them. */
export function objectiveSentences({ description, promise, target, window }: Stated): string[] {
  const words = /[.!?]$/.test(description) ? description : `${description}.`;
  const isSaid = description.includes(`${target} %`) && description.includes(window.title);
  return [words, ...(isSaid ? [] : [`It is met when ${promise}.`])];
}

function subject({ _kind: kind, _limit: limit, _parts: parts, _options: { signal } }: Slo): string {
  const value = limit?.value ?? 0;
  switch (kind) {
    case 'availability':
      return signal?._source.uptime === undefined ? 'requests succeed' : 'minutes see no alert of its monitors';
    case 'latency':
      return `requests are answered within ${secondsInWords(value)}`;
    case 'correctness':
      return 'results are right';
    case 'freshness':
      return `minutes have data no older than ${secondsInWords(value)}`;
    case 'throughput':
      return `minutes see at least ${value} events a second`;
    case 'saturation':
      return `minutes are at most ${Number((value * 100).toPrecision(12))} % full`;
    case 'composite':
      return `events of ${parts.map(({ name }) => name).join(', ')} together are good`;
  }
}
