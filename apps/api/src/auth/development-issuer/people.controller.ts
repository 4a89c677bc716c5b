import { Body, Controller, Get, Headers, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { languageOf } from '../../platform/problem/accept-language';
import { notFound, Refusal } from '../../platform/problem/refusal';
import { requireDrill } from '../../drills/require-drill';
import { DevelopmentIssuerHolder } from './development-issuer.holder';
import { inventedPeople } from './invented-people.query';
import { peoplePage } from './people-page';
import { personOfSubject } from './subjects';

/** Where the development issuer asks who it is. A seat names its person (`login_hint`) and is never asked. */
@ApiExcludeController()
@Controller('auth/people/:uid')
export class PeopleController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(DevelopmentIssuerHolder) private readonly holder: DevelopmentIssuerHolder,
  ) {}

  @Get()
  async ask(
    @Req() request: Request,
    @Res() response: Response,
    @Headers('accept-language') header: string | undefined,
  ): Promise<void> {
    const { params } = await this.interaction(request, response);
    if (typeof params.login_hint === 'string') return this.finish(request, response, params.login_hint);
    const ledger = String(params.ledger ?? '') as LedgerId;
    await requireDrill(this.app, ledger);
    const language = languageOf(header);
    const people = await inventedPeople(this.app, ledger, language);
    response.type('html').send(peoplePage(people, request.originalUrl, language));
  }

  @Post()
  @WithoutIdempotencyKey()
  async choose(@Req() request: Request, @Res() response: Response, @Body('subject') subject: unknown): Promise<void> {
    const { params } = await this.interaction(request, response);
    const person = typeof subject === 'string' ? personOfSubject(subject) : undefined;
    if (person === undefined || person.ledger !== params.ledger) throw new Refusal('SignInFailed');
    await this.finish(request, response, subject as string);
  }

  private async interaction(
    request: Request,
    response: Response,
  ): Promise<{ readonly params: Record<string, unknown> }> {
    return this.issuer.interactionDetails(request, response).catch(() => {
      throw new Refusal('SignInFailed');
    });
  }

  /** Only people of drills: a person of the official ledger is never signed in this way. */
  private async finish(request: Request, response: Response, subject: string): Promise<void> {
    const person = personOfSubject(subject);
    if (person === undefined) throw new Refusal('SignInFailed');
    await requireDrill(this.app, person.ledger);
    const [known] = await this.app.reads.persons(person.ledger, { personIds: [person.personId] });
    if (known === undefined) throw new Refusal('SignInFailed');
    await this.issuer.interactionFinished(request, response, { login: { accountId: subject } });
  }

  private get issuer(): NonNullable<DevelopmentIssuerHolder['issuer']> {
    if (this.holder.issuer === undefined) throw notFound();
    return this.holder.issuer;
  }
}
