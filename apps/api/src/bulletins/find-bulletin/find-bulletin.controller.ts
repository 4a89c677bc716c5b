import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindBulletinDto } from './find-bulletin.dto';
import { findBulletin } from './find-bulletin.query';

@ApiTags('bulletins')
@Controller('ledgers/:ledger')
export class FindBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('bulletins/:bulletin')
  @ApiOperation({ operationId: 'findBulletin', summary: 'One bulletin, with the issue before it' })
  @QuestionAnswer(FindBulletinDto)
  findBulletin(@Asked() ask: PersonalAsk, @Param('bulletin') bulletin: string): Promise<FindBulletinDto> {
    return findBulletin(this.app, ask, bulletin);
  }
}
