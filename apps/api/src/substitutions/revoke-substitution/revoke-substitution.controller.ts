import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { revokeSubstitution, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireSubstitution } from '../substitution-reading';
import { RevokeSubstitutionDto } from './revoke-substitution.dto';

@ApiTags('substitutions')
@Controller('ledgers/:ledger/substitutions/:substitution')
export class RevokeSubstitutionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('revoke')
  @ApiOperation({ operationId: 'revokeSubstitution', summary: 'A substitution ends before its last day (撤销代办)' })
  @CommandAnswer(ReceiptDto)
  async revokeSubstitution(
    @By() by: ActingPerson,
    @Param('substitution') id: string,
    @Body() body: RevokeSubstitutionDto,
  ): Promise<Receipt> {
    const substitutionId = await requireSubstitution(this.app, by, id);
    return receiptOf(await revokeSubstitution(this.app, commandOf(by, { substitutionId, ...body })));
  }
}
