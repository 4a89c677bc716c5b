import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveSubstitution, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireSubstitution } from '../substitution-reading';

@ApiTags('substitutions')
@Controller('ledgers/:ledger/substitutions/:substitution')
export class ApproveSubstitutionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('approve')
  @ApiOperation({ operationId: 'approveSubstitution', summary: 'A third person approves a substitution (批准代办)' })
  @CommandAnswer(ReceiptDto)
  async approveSubstitution(@By() by: ActingPerson, @Param('substitution') id: string): Promise<Receipt> {
    const substitutionId = await requireSubstitution(this.app, by, id);
    return receiptOf(await approveSubstitution(this.app, commandOf(by, { substitutionId })));
  }
}
