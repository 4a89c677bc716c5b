import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

const yearMs = 31_536_000_000;
const ownPaths = /^\/(api|oidc)(\/|$)/;

/** The console: built files for ever (their names carry their hash), the page itself never from a cache. */
export function serveWeb(app: NestExpressApplication, webFolder: string): void {
  app.use('/assets', serveStatic(join(webFolder, 'assets'), { maxAge: yearMs, immutable: true, fallthrough: false }));
  app.use(serveStatic(webFolder, { index: false, maxAge: 0 }));
  const page = join(webFolder, 'index.html');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !ownPaths.test(request.path);
    if (!wantsPage || !existsSync(page)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
