import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { assignReviewers, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onAppeal } from '../appeal-input';
import { AssignReviewersDto } from './assign-reviewers.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/appeals/:appeal')
export class AssignReviewersController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('assign-reviewers')
  @ApiOperation({ operationId: 'assignReviewers', summary: 'Two or more review the appeal' })
  @CommandAnswer(ReceiptDto)
  async assignReviewers(
    @By() by: ActingPerson,
    @Param('appeal') id: string,
    @Body() body: AssignReviewersDto,
  ): Promise<Receipt> {
    return receiptOf(await assignReviewers(this.app, commandOf(by, onAppeal(id, body))));
  }
}
