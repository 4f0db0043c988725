export * from './props';
export * from './team-stack';
