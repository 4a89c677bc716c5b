import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordEvidence, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { RecordEvidenceDto } from './record-evidence.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class RecordEvidenceController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('evidence')
  @ApiOperation({ operationId: 'recordEvidence', summary: 'A piece of evidence' })
  @CommandAnswer(ReceiptDto)
  async recordEvidence(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: RecordEvidenceDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await recordEvidence(
        this.app,
        commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn), evidenceId: by.key })),
      ),
    );
  }
}
