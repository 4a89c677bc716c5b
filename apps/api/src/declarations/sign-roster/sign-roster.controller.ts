import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signDeclaration, type Application, type CommandOutcome } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { inTurn } from '../../platform/commands/in-turn';
import { bulkReceiptOf, type BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { languageOf } from '../../platform/problem/accept-language';
import { ifVisible, requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { SignRosterDto } from './sign-roster.dto';

/** Only nil declarations may be signed by roster: one with content is read by itself. */
const notNil: CommandOutcome = { status: 'rejected', code: 'RosterNeedsNil', details: {} };

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations')
export class SignRosterController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign-roster')
  @ApiOperation({ operationId: 'signRoster', summary: 'Nil declarations by roster: every name shown, one event each' })
  @CommandAnswer(BulkReceiptDto)
  async signRoster(
    @By() by: ActingPerson,
    @Body() body: SignRosterDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    const outcomes = await inTurn(body.papers, async ({ declaration, revision }) => {
      const outcome = await ifVisible(async () => {
        const key = declarationKey(declaration);
        const state = await requireDeclaration(this.app, by, key);
        if (state.form?.nil === false) return notNil;
        return signDeclaration(this.app, commandOf(by, { ...key, revision }, declaration));
      });
      return { id: declaration, outcome };
    });
    return bulkReceiptOf(outcomes, languageOf(language));
  }
}
