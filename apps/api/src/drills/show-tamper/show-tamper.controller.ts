import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { showTamper, type Application } from '@taizhang/application';
import type { Persistence } from '@taizhang/persistence';
import { APPLICATION, PERSISTENCE } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type Commander } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { requireDrill } from '../require-drill';
import { damagedPositionOf, findDamage } from './damaged-copy';
import { TamperShownDto } from './show-tamper.dto';

@ApiTags('drills')
@Controller('drills/:ledger')
export class ShowTamperController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(PERSISTENCE) private readonly persistence: Persistence,
  ) {}

  @Post('tamper')
  @ApiOperation({
    operationId: 'showTamper',
    summary: 'Damage one event of a copy of the log, verify the copy, drop it: the place is named',
  })
  @CommandAnswer(TamperShownDto)
  async showTamper(@ByAnyone() by: Commander): Promise<TamperShownDto> {
    const { head } = await requireDrill(this.app, by.ledger);
    const stored = await this.app.store.findAppend(by.ledger, by.key);
    const upTo = stored ? stored.firstPosition - 1 : head.position;
    const found = await findDamage(this.persistence.pool, by.ledger, damagedPositionOf(by.key, upTo));
    const { damagedPosition, foundPosition } = found;
    receiptOf(await showTamper(this.app, commandOf(by, { damagedPosition, foundPosition })));
    return found;
  }
}
