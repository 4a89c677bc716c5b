import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { returnDeclaration, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { ReturnDeclarationDto } from './return-declaration.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class ReturnDeclarationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('return')
  @ApiOperation({ operationId: 'returnDeclaration', summary: 'Return, naming the section (退回)' })
  @CommandAnswer(ReceiptDto)
  async returnDeclaration(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: ReturnDeclarationDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    return receiptOf(await returnDeclaration(this.app, commandOf(by, { ...key, ...body })));
  }
}
