import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { openDraft, type Application, type DraftPlace } from '@taizhang/application';
import { mayHoldSealed } from '@taizhang/domain';
import { FormDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { requireDraftPlace } from '../draft-place';
import { FormDraftDto } from './find-draft.dto';

@ApiTags('drafts')
@Controller('ledgers/:ledger/matters/:subject/drafts/:act')
export class FindDraftController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @InjectRepository(FormDraftEntity) private readonly drafts: Repository<FormDraftEntity>,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'findDraft',
    summary: 'What the reader has typed so far into the form of an act (草稿)',
  })
  @QuestionAnswer(FormDraftDto)
  async findDraft(
    @Asked() ask: PersonalAsk,
    @Param('subject') subject: string,
    @Param('act') act: string,
  ): Promise<FormDraftDto> {
    const place = await requireDraftPlace(this.app, ask, subject, act);
    const sealed = mayHoldSealed(place.stream);
    // A draft is of today: in history nothing is filled in.
    const own = ask.asOf === undefined && ask.knownOn === undefined ? await this.unsent(place) : null;
    const form = own && (await openDraft(this.app, place, own.form));
    return { draft: own && form ? { form: form as Record<string, string>, savedAt: own.savedAt } : null, sealed };
  }

  /** What the log holds was sent, even if the process was gone before it could take the draft away. */
  private async unsent(place: DraftPlace): Promise<FormDraftEntity | null> {
    const own = await this.drafts.findOneBy({ ...place });
    if (own?.sentAs == null) return own;
    const { sentAs } = own;
    if ((await this.app.store.findAppend(place.ledger, sentAs)) === undefined) return own;
    await this.drafts.delete({ ...place, sentAs });
    return null;
  }
}
