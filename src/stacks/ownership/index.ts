export * from './check-owner';
export * from './check-tier';
