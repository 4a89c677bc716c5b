import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { answerSupervision, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { AnswerSupervisionDto } from './answer-supervision.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class AnswerSupervisionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('answer-supervision')
  @ApiOperation({ operationId: 'answerSupervision', summary: 'An instruction is answered' })
  @CommandAnswer(ReceiptDto)
  async answerSupervision(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: AnswerSupervisionDto,
  ): Promise<Receipt> {
    return receiptOf(await answerSupervision(this.app, commandOf(by, onCase(id, body))));
  }
}
