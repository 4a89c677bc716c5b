import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { concludeExamination, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ConcludeExaminationDto } from './conclude-examination.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ConcludeExaminationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('conclude-examination')
  @ApiOperation({ operationId: 'concludeExamination', summary: 'The team reports' })
  @CommandAnswer(ReceiptDto)
  async concludeExamination(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ConcludeExaminationDto,
  ): Promise<Receipt> {
    return receiptOf(await concludeExamination(this.app, commandOf(by, onCase(id, body))));
  }
}
