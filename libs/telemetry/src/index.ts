export * from './in-span';
export * from './request-span';
export * from './start-tracing';
