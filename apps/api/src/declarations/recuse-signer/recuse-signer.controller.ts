import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recuseSigner, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { RecuseSignerDto } from './recuse-signer.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class RecuseSignerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('recuse')
  @ApiOperation({ operationId: 'recuseSigner', summary: 'The next eligible signer takes the paper (回避)' })
  @CommandAnswer(ReceiptDto)
  async recuseSigner(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: RecuseSignerDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    return receiptOf(await recuseSigner(this.app, commandOf(by, { ...key, ...body })));
  }
}
