export * from './check-telemetry';
export * from './telemetry';
export * from './telemetry-backend';
export * from './telemetry-props';
