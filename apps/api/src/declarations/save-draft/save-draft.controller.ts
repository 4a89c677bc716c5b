import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Application } from '@taizhang/application';
import { DeclarationDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { Answers } from '../../platform/openapi/answers';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { DraftSavedDto, SaveDraftDto } from './save-draft.dto';

/** Drafts are no events: nobody but their writer sees them, and they can be thrown away. */
@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class SaveDraftController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @InjectRepository(DeclarationDraftEntity) private readonly drafts: Repository<DeclarationDraftEntity>,
  ) {}

  @Put('draft')
  @WithoutIdempotencyKey()
  @ApiOperation({ operationId: 'saveDraft', summary: 'Keep what is typed so far; survives signing out' })
  @Answers(DraftSavedDto)
  async saveDraft(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: SaveDraftDto,
  ): Promise<DraftSavedDto> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    const savedAt = await this.app.store.now(by.ledger);
    const own = { ledger: by.ledger, campaignId: key.campaignId, personId: key.personId, writer: by.personId };
    await this.drafts.upsert({ ...own, form: body.form as object, savedAt }, [
      'ledger',
      'campaignId',
      'personId',
      'writer',
    ]);
    return { savedAt };
  }
}
