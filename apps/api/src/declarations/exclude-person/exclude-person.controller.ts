import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { excludePerson, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { ExcludePersonDto } from './exclude-person.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class ExcludePersonController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('exclude')
  @ApiOperation({ operationId: 'excludePerson', summary: 'Out of the denominator, for a reason' })
  @CommandAnswer(ReceiptDto)
  async excludePerson(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: ExcludePersonDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    return receiptOf(await excludePerson(this.app, commandOf(by, { ...key, ...body })));
  }
}
