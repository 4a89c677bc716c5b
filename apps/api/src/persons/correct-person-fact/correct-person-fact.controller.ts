import { Body, Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { correctFactContent, unitTree, type Application } from '@taizhang/application';
import { personStream, unitId as asUnitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { notFound } from '../../platform/problem/refusal';
import { occurredOnDay } from '../../reading/occurred-at';
import { readPerson } from '../person-reading';
import { CorrectPersonFactDto } from './correct-person-fact.dto';

/** The old entry stays, struck through; whatever rested on it is still shown as it was known then. */
@ApiTags('persons')
@Controller('ledgers/:ledger/persons/:person/facts/:position')
export class CorrectPersonFactController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('correct')
  @ApiOperation({ operationId: 'correctPersonFact', summary: 'A post or particulars were stated wrongly (更正)' })
  @CommandAnswer(ReceiptDto)
  async correctPersonFact(
    @By() by: ActingPerson,
    @Param('person') person: string,
    @Param('position', ParseIntPipe) position: number,
    @Body() { occurredOn, content, reason, evidence }: CorrectPersonFactDto,
  ): Promise<Receipt> {
    const { personId } = await readPerson(this.app, by, person);
    const found = await this.app.store.findEvent(by.ledger, { position });
    if (found?.event.stream !== personStream(personId)) throw notFound();
    const { unitId } = content;
    if (unitId !== undefined && (await unitTree(this.app, by.ledger)).find(asUnitId(unitId)) === undefined)
      throw notFound();
    const input = {
      ...{ position, content: stated(content), reason, evidence },
      ...(occurredOn !== undefined && { occurredAt: occurredOnDay(occurredOn) }),
    };
    return receiptOf(await correctFactContent(this.app, commandOf(by, input)));
  }
}

const stated = (content: CorrectPersonFactDto['content']): Record<string, string | number | boolean> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
