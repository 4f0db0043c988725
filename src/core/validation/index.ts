export * from './checks';
export * from './closest-name';
export * from './describe-value';
export * from './problem';
export * from './problems';
export * from './roadbed-error';
