import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dispatchDeclaration, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { inTurn } from '../../platform/commands/in-turn';
import { bulkReceiptOf, type BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { languageOf } from '../../platform/problem/accept-language';
import { ifVisible, requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { DispatchDeclarationsDto } from './dispatch-declarations.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations')
export class DispatchDeclarationsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('dispatch')
  @ApiOperation({
    operationId: 'dispatchDeclarations',
    summary: 'Part of the collective dispatch (集中报送), one event each',
  })
  @CommandAnswer(BulkReceiptDto)
  async dispatchDeclarations(
    @By() by: ActingPerson,
    @Body() body: DispatchDeclarationsDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    const outcomes = await inTurn(body.declarations, async (id) => {
      const outcome = await ifVisible(async () => {
        const key = declarationKey(id);
        await requireDeclaration(this.app, by, key);
        return dispatchDeclaration(this.app, commandOf(by, key, id));
      });
      return { id, outcome };
    });
    return bulkReceiptOf(outcomes, languageOf(language));
  }
}
