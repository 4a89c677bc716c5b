import { Controller, Inject, Param, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import { from, map, merge, of, switchMap, interval, type Observable } from 'rxjs';
import { APPLICATION } from '../../platform/application/application.token';
import { requireDrill } from '../require-drill';
import { Advances } from './advances';

const heartbeatMs = 15_000;

@ApiTags('drills')
@SkipThrottle()
@Controller('drills/:ledger')
export class LiveController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Advances) private readonly advances: Advances,
  ) {}

  @Sse('live')
  @ApiOperation({
    operationId: 'live',
    summary: 'Server-sent events: `advance` {position, projected, now, standing, rate}, once a batch',
  })
  live(@Param('ledger') ledger: string): Observable<MessageEvent> {
    const id = ledgerId(ledger);
    const advances = from(requireDrill(this.app, id)).pipe(
      switchMap(() => this.advances.of(id)),
      map((data): MessageEvent => ({ type: 'advance', data })),
    );
    // Proxies close a connection on which nothing is said.
    const heartbeat = interval(heartbeatMs).pipe(switchMap(() => of<MessageEvent>({ type: 'heartbeat', data: '' })));
    return merge(advances, heartbeat);
  }
}
