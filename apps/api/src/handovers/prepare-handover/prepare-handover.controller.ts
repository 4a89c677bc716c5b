import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { prepareHandover, type Application } from '@taizhang/application';
import { handoverId, personId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { newId } from '../../platform/commands/new-id';
import { receiptOf } from '../../platform/commands/receipt';
import { PreparedHandoverDto, PrepareHandoverDto } from './prepare-handover.dto';

@ApiTags('handovers')
@Controller('ledgers/:ledger/handovers')
export class PrepareHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'prepareHandover', summary: 'Write down what passes from one to another (交接单)' })
  @CommandAnswer(PreparedHandoverDto)
  async prepareHandover(
    @By() by: ActingPerson,
    @Param('ledger') _: string,
    @Body() body: PrepareHandoverDto,
  ): Promise<PreparedHandoverDto> {
    const id = handoverId(newId(by.key));
    const input = {
      handoverId: id,
      fromId: body.fromId === undefined ? by.personId : personId(body.fromId),
      toId: personId(body.toId),
      unitId: unitId(body.unitId),
    };
    return { handover: id, ...receiptOf(await prepareHandover(this.app, commandOf(by, input))) };
  }
}
