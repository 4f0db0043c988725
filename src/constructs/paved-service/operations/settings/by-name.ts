/** What has a name, by it, so that each setting of it is told by itself: `queues.orders.attempts`. */
export function byName<T extends { readonly name: string }>(
  all: readonly T[],
  settings: (one: T) => object,
): Readonly<Record<string, object>> {
  return Object.fromEntries(all.map((one) => [one.name, settings(one)]));
}
