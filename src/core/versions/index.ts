export * from './baselines';
export * from './version-table';
export * from './versioned-construct';
