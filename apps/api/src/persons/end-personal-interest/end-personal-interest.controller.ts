import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { endPersonalInterest, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aPerson } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { readPerson, toldAt } from '../person-reading';
import { EndPersonalInterestDto } from './end-personal-interest.dto';

@ApiTags('persons')
@Controller('ledgers/:ledger/persons/:person/interests/:interest')
export class EndPersonalInterestController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('end')
  @ApiOperation({ operationId: 'endPersonalInterest', summary: 'A declared interest holds no longer' })
  @CommandAnswer(ReceiptDto)
  async endPersonalInterest(
    @By() by: ActingPerson,
    @Param('person') person: string,
    @Param('interest') interestId: string,
    @Body() { why }: EndPersonalInterestDto,
  ): Promise<Receipt> {
    const { personId } = await readPerson(this.app, by, person);
    const input = { personId, interestId, why, occurredAt: await toldAt(this.app, by) };
    return receiptOf(await endPersonalInterest(this.app, commandOf(by, input, undefined, aPerson(personId))));
  }
}
