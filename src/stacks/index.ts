export * from './environment-stack';
export * from './roadbed-app';
export * from './team-stack/props';
export * from './team-stack/team-stack';
