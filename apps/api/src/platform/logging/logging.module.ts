import type { DynamicModule } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Writable } from 'node:stream';
import { LoggerModule } from 'nestjs-pino';
import { API_CONFIG } from '../application/application.token';
import type { ApiConfig } from '../config/api-config';

type Routed = IncomingMessage & { readonly id?: unknown; readonly route?: { readonly path?: string } };

/** Lines of JSON with route and time. No address with ids, no body, no header: a log file is read by people without rights. */
/** Lines go to `to`, and to the output of the process where none is named. */
export const loggingModule = (to?: Writable): DynamicModule =>
  LoggerModule.forRootAsync({
    inject: [API_CONFIG],
    useFactory: (config: ApiConfig) => ({
      pinoHttp: {
        level: config.logLevel,
        autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') === true },
        serializers: {
          req: (request: { readonly raw?: Routed; readonly method?: string }) => ({
            method: request.method,
            route: request.raw?.route?.path,
          }),
          res: (response: { readonly statusCode?: number }) => ({ status: response.statusCode }),
        },
        ...(to && { stream: to }),
      },
    }),
  });
