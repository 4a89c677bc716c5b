import { Inject, Injectable } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import type { NextFunction, Request, Response } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { APPLICATION } from '../platform/application/application.token';

/** Numbers of this process. Labels are routes, methods and ledgers: never a name, an id of a person or a payload. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'taizhang_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [this.registry],
  });

  constructor(@Inject(APPLICATION) app: Application) {
    collectDefaultMetrics({ register: this.registry });
    const unprojected = new Gauge({
      name: 'taizhang_unprojected_events',
      help: 'Events that the read models of a ledger have not taken in yet',
      labelNames: ['ledger'] as const,
      registers: [this.registry],
      async collect() {
        unprojected.reset();
        for (const head of await app.store.ledgers()) {
          unprojected.set({ ledger: head.ledger }, head.position - (await app.reads.projectedTo(head.ledger)));
        }
      },
    });
  }

  /** Times every request from its first byte to its answer. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.durations.startTimer();
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      stop({ method: request.method, route, status: String(response.statusCode) });
    });
    next();
  };
}
