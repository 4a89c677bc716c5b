import { Controller, Inject, Param, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { ledgerId } from '@taizhang/domain';
import { map, merge, of, switchMap, interval, type Observable } from 'rxjs';
import { Advances } from './advances';
import { LiveGuard } from './live.guard';

const heartbeatMs = 15_000;

@ApiTags('ledgers')
@SkipThrottle()
@UseGuards(LiveGuard)
@Controller('ledgers/:ledger')
export class LiveController {
  constructor(@Inject(Advances) private readonly advances: Advances) {}

  @Sse('live')
  @ApiOperation({
    operationId: 'live',
    summary: 'Server-sent events: `advance` {position, projected, now, standing, rate}, once a batch',
  })
  live(@Param('ledger') ledger: string): Observable<MessageEvent> {
    const advances = this.advances.of(ledgerId(ledger)).pipe(map((data): MessageEvent => ({ type: 'advance', data })));
    // Proxies close a connection on which nothing is said.
    const heartbeat = interval(heartbeatMs).pipe(switchMap(() => of<MessageEvent>({ type: 'heartbeat', data: '' })));
    return merge(advances, heartbeat);
  }
}
