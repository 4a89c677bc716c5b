import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { lodgeAppeal, lodgedAppealId, type Application } from '@taizhang/application';
import { caseId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { onAppeal } from '../appeal-input';
import { LodgeAppealDto, LodgedAppealDto } from './lodge-appeal.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/cases/:case/appeals')
export class LodgeAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'lodgeAppeal', summary: 'The decision of a case is appealed' })
  @CommandAnswer(LodgedAppealDto)
  async lodgeAppeal(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: LodgeAppealDto,
  ): Promise<LodgedAppealDto> {
    const appeal = lodgedAppealId(by.key);
    const input = onAppeal<Parameters<typeof lodgeAppeal>[1]['input']>(appeal, { ...body, caseId: caseId(id) });
    return { appeal, ...receiptOf(await lodgeAppeal(this.app, commandOf(by, input))) };
  }
}
