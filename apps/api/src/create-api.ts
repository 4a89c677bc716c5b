import type { Writable } from 'node:stream';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { apiPrefix } from './api-prefix';
import { AppModule } from './app.module';
import { DevelopmentIssuerHolder } from './auth/development-issuer/development-issuer.holder';
import { issuerPath } from './auth/development-issuer/subjects';
import { Metrics } from './metrics/metrics';
import type { ApiConfig } from './platform/config/api-config';
import { openApiDocument } from './platform/openapi/document';
import { traceRequests } from './platform/tracing/trace-requests';
import { securityHeaders } from './platform/web/security-headers';
import { serveWeb } from './platform/web/web-files';

const largestBody = '2mb';

/** The whole API, not yet listening. Used by `main.ts` and by specs alike. */
export async function createApi(config: ApiConfig, logs?: Writable): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forConfig(config, logs), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
    ...(config.logLevel === 'silent' && { logger: false as const }),
  });
  if (config.logLevel !== 'silent') app.useLogger(app.get(Logger));
  app.setGlobalPrefix(apiPrefix);
  app.enableShutdownHooks();
  app.disable('x-powered-by');
  if (config.trustedProxies !== undefined) app.set('trust proxy', config.trustedProxies);
  app.use(traceRequests);
  app.use(app.get(Metrics).measure);
  app.use(securityHeaders(config.publicUrl));
  // The issuer reads its own bodies, so it stands before the parsers.
  const issuer = await app.get(DevelopmentIssuerHolder).open();
  if (issuer) app.use(issuerPath, issuer.callback());
  serveWeb(app, config.webFolder);
  app.use(`/${apiPrefix}`, (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: largestBody });
  app.useBodyParser('urlencoded', { extended: false, limit: '20kb' });
  SwaggerModule.setup(`${apiPrefix}/docs`, app, openApiDocument(app), {
    jsonDocumentUrl: `${apiPrefix}/openapi.json`,
    customSiteTitle: '台账 API',
  });
  return app;
}
