import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { verifyRectification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { VerifyRectificationDto } from './verify-rectification.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class VerifyRectificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('verify')
  @ApiOperation({ operationId: 'verifyRectification', summary: 'Another person found it done (核验)' })
  @CommandAnswer(ReceiptDto)
  async verifyRectification(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: VerifyRectificationDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    return receiptOf(await verifyRectification(this.app, commandOf(by, { ...key, ...body })));
  }
}
