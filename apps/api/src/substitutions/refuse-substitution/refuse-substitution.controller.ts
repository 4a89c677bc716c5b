import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuseSubstitution, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireSubstitution } from '../substitution-reading';
import { RefuseSubstitutionDto } from './refuse-substitution.dto';

@ApiTags('substitutions')
@Controller('ledgers/:ledger/substitutions/:substitution')
export class RefuseSubstitutionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('refuse')
  @ApiOperation({ operationId: 'refuseSubstitution', summary: 'A substitution is not approved' })
  @CommandAnswer(ReceiptDto)
  async refuseSubstitution(
    @By() by: ActingPerson,
    @Param('substitution') id: string,
    @Body() body: RefuseSubstitutionDto,
  ): Promise<Receipt> {
    const substitutionId = await requireSubstitution(this.app, by, id);
    return receiptOf(await refuseSubstitution(this.app, commandOf(by, { substitutionId, ...body })));
  }
}
