import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { FormDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { streamOfSubject } from '../../wire/wire-ids';

@ApiTags('drafts')
@Controller('ledgers/:ledger/matters/:subject/drafts/:act')
export class DropDraftController {
  constructor(@InjectRepository(FormDraftEntity) private readonly drafts: Repository<FormDraftEntity>) {}

  /** Whoever does not see the matter any more may still take his own draft away. */
  @Delete()
  @HttpCode(204)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'dropDraft',
    summary: 'Throw away what the reader typed: it was sent, or is not wanted',
  })
  @ApiNoContentResponse()
  async dropDraft(
    @By() { ledger, personId }: ActingPerson,
    @Param('subject') subject: string,
    @Param('act') act: string,
  ): Promise<void> {
    await this.drafts.delete({ ledger, stream: streamOfSubject(subject), act, writer: personId });
  }
}
