/** A length of time in the two largest units that it has: `1 h`, `2 d 2 h`, `30 min`. */
export function minutesInWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} min`] : []),
  ];
  return parts.slice(0, 2).join(' ');
}

/** A length of time to the millisecond, in the same words: `250 ms`, `1 min 30 s`. */
export function secondsInWords(seconds: number): string {
  const millis = Math.round(seconds * 1000);
  const minutes = Math.floor(millis / 60_000);
  const [whole, rest] = [Math.floor((millis % 60_000) / 1000), millis % 1000];
  return [
    ...(minutes >= 1440 ? [`${Math.floor(minutes / 1440)} d`] : []),
    ...(minutes % 1440 >= 60 ? [`${Math.floor((minutes % 1440) / 60)} h`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : []),
    ...(whole > 0 ? [`${whole} s`] : []),
    ...(rest > 0 ? [`${rest} ms`] : []),
  ].join(' ');
}

/** How fast a budget burns: `more than 14.4 times as fast as it may`. */
export function rateInWords(factor: number): string {
  const times = Number(factor.toPrecision(6));
  return times === 1 ? 'faster than it may' : `more than ${times} times as fast as it may`;
}
