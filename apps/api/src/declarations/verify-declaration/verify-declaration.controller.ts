import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { verifyDeclaration, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { VerifyDeclarationDto } from './verify-declaration.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class VerifyDeclarationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('verify')
  @ApiOperation({ operationId: 'verifyDeclaration', summary: 'Full verification (清查)' })
  @CommandAnswer(ReceiptDto)
  async verifyDeclaration(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: VerifyDeclarationDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    return receiptOf(await verifyDeclaration(this.app, commandOf(by, { ...key, ...body })));
  }
}
