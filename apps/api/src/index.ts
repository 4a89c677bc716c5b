export { createApi } from './create-api';
export { configFrom, type ApiConfig, type ExternalIssuer } from './platform/config/api-config';
