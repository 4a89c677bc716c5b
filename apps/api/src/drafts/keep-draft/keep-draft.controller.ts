import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { sealDraft, type Application } from '@taizhang/application';
import { FormDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import { DraftSavedDto } from '../../declarations/save-draft/save-draft.dto';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { Answers } from '../../platform/openapi/answers';
import { Refusal } from '../../platform/problem/refusal';
import { requireDraftPlace } from '../draft-place';
import { KeepDraftDto } from './keep-draft.dto';

/** No event: nobody but its writer sees a draft, and it can be thrown away. */
@ApiTags('drafts')
@Controller('ledgers/:ledger/matters/:subject/drafts/:act')
export class KeepDraftController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @InjectRepository(FormDraftEntity) private readonly drafts: Repository<FormDraftEntity>,
  ) {}

  @Put()
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'keepDraft',
    summary: 'Keep what is typed so far into the form of an act; of a sealed matter under its key',
  })
  @Answers(DraftSavedDto)
  async keepDraft(
    @By() by: ActingPerson,
    @Param('subject') subject: string,
    @Param('act') act: string,
    @Body() body: KeepDraftDto,
  ): Promise<DraftSavedDto> {
    const place = await requireDraftPlace(this.app, by, subject, act);
    const sealed = await sealDraft(this.app, place, body.form);
    if (sealed.kind === 'refused') throw new Refusal(sealed.rejection.code, sealed.rejection.details);
    const savedAt = await this.app.store.now(by.ledger);
    await this.drafts.upsert({ ...place, form: sealed.form, savedAt, sentAs: null }, [
      'ledger',
      'stream',
      'act',
      'writer',
    ]);
    return { savedAt };
  }
}
