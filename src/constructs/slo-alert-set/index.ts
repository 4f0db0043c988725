export * from './alerting/alert-row';
export * from './alerting/alert-severity';
export * from './objective/slo';
export * from './objective/slo-window';
export * from './props';
export * from './signals/signal';
export * from './signals/signal-queries';
export * from './slo-alert-set';
