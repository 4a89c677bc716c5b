import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import { damageWords } from '@taizhang/persistence';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { requireDrill } from '../require-drill';
import { Verifications } from '../verifications';
import { VerificationDto } from './verify-log.dto';

@ApiTags('drills')
@Controller('drills/:ledger')
export class VerifyLogController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Verifications) private readonly verifications: Verifications,
  ) {}

  @Post('verify')
  @ApiOperation({
    operationId: 'verifyLog',
    summary: 'Recompute every hash, link, position and time of this drill’s log',
  })
  @CommandAnswer(VerificationDto)
  async verifyLog(@Param('ledger') ledger: string): Promise<VerificationDto> {
    await requireDrill(this.app, ledgerId(ledger));
    const { events, batches, link, damages, verifiedAt } = await this.verifications.verify(ledgerId(ledger));
    return {
      ...{ events, batches, link, verifiedAt },
      damages: damages.map((damage) => ({ position: damage.position, what: damageWords(damage) })),
    };
  }
}
