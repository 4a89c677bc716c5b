import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordTalk, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { RecordTalkDto } from './record-talk.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class RecordTalkController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('talks')
  @ApiOperation({ operationId: 'recordTalk', summary: 'A talk that two of the team held' })
  @CommandAnswer(ReceiptDto)
  async recordTalk(@By() by: ActingPerson, @Param('case') id: string, @Body() body: RecordTalkDto): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await recordTalk(
        this.app,
        commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn), talkId: by.key })),
      ),
    );
  }
}
