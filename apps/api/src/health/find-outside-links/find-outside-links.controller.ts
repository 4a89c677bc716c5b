import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { instantOfMs } from '@taizhang/domain';
import { OutsideLinks, type Persistence } from '@taizhang/persistence';
import { PERSISTENCE } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import { OutsideLinksDto } from './find-outside-links.dto';

@ApiTags('health')
@Controller('health/outside')
export class FindOutsideLinksController {
  constructor(@Inject(PERSISTENCE) private readonly persistence: Persistence) {}

  @Get()
  @ApiOperation({ operationId: 'findOutsideLinks', summary: 'How the relay to Kafka and the inbound clues stand' })
  @Answers(OutsideLinksDto)
  async find(): Promise<OutsideLinksDto> {
    const links = await new OutsideLinks(this.persistence.pool).read();
    return {
      links: links.map(({ name, state, reason, since, lag }) => ({
        ...{ name, state, since: instantOfMs(since.getTime()), lag: lag ?? null },
        reason: state === 'waiting' ? (reason ?? null) : null,
      })),
    };
  }
}
