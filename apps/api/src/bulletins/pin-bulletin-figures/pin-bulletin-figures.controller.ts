import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { pinBulletinFigures, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { bulletinFigures } from '../bulletin-figures';
import { bulletinPoint } from '../bulletin-point';
import { requireBulletin } from '../bulletin-reading';
import { PinBulletinFiguresDto } from './pin-bulletin-figures.dto';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class PinBulletinFiguresController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('pin')
  @ApiOperation({ operationId: 'pinBulletinFigures', summary: 'The figures of another minute (更换数据时点)' })
  @CommandAnswer(ReceiptDto)
  async pinBulletinFigures(
    @By() by: ActingPerson,
    @Param('bulletin') id: string,
    @Body() body: PinBulletinFiguresDto,
  ): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    const point = await bulletinPoint(this.app, by, body.at);
    const figures = await bulletinFigures(this.app, { ...by, ...on }, point);
    return receiptOf(await pinBulletinFigures(this.app, commandOf(by, { ...on, point, figures })));
  }
}
