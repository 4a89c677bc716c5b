import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { openSealed, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { Refusal } from '../../platform/problem/refusal';
import { streamOfSubject } from '../../wire/wire-ids';
import { OpenedSealDto, OpenSealedDto } from './open-sealed.dto';

/** Content leaves by this answer alone: it is not cached (`no-store` on everything here), and no body is ever logged. */
@ApiTags('sealed')
@Controller('ledgers/:ledger/sealed')
export class OpenSealedController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('open')
  @ApiOperation({ operationId: 'openSealed', summary: 'Open an envelope, with a reason; the opening is an event' })
  @CommandAnswer(OpenedSealDto)
  async openSealed(
    @By() by: ActingPerson,
    @Body() { subject, reference, reason }: OpenSealedDto,
  ): Promise<OpenedSealDto> {
    const stream = streamOfSubject(subject);
    const opened = await openSealed(this.app, commandOf(by, { stream, reference, reason }));
    if (opened.status === 'rejected') throw new Refusal(opened.code, opened.details);
    const { content, secondsLeft, position } = opened;
    const [person] = await this.app.reads.persons(by.ledger, { personIds: [by.personId] });
    return { subject, reference, content, secondsLeft, position, reader: person?.particulars?.name ?? by.personId };
  }
}
