import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signDeclaration, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { SignDeclarationDto } from './sign-declaration.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class SignDeclarationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign')
  @ApiOperation({ operationId: 'signDeclaration', summary: 'Read and sign (阅签)' })
  @CommandAnswer(ReceiptDto)
  async signDeclaration(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: SignDeclarationDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    return receiptOf(await signDeclaration(this.app, commandOf(by, { ...key, ...body })));
  }
}
