/** What a service team said of the kind of a service; the version decides what they left out. */
export type RequestedKind =
  | { readonly name: 'web' }
  | { readonly name: 'worker' }
  | { readonly name: 'job'; readonly deadlineSeconds?: number; readonly retries?: number }
  | {
      readonly name: 'cron-job';
      readonly schedule: string;
      readonly timeZone?: string;
      readonly concurrency?: string;
      readonly deadlineSeconds?: number;
      readonly retries?: number;
      readonly history?: number;
    };
