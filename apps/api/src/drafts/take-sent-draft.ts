import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { FormDraftEntity } from '@taizhang/persistence';
import { mergeMap, type Observable } from 'rxjs';
import type { Repository } from 'typeorm';
import type { SessionRequest } from '../platform/session/session.guard';
import { sentDraftOf } from './sent-draft';

/**
 * A draft goes with the act that is sent from it. Before the act it is told under which key that is stored; afterwards it
 * is taken away. Whatever breaks in between, the log says whether the act was done: a draft whose key is stored is found
 * no more, and one whose act was refused or lost is there as it was.
 */
@Injectable()
export class TakeSentDraft implements NestInterceptor {
  constructor(@InjectRepository(FormDraftEntity) private readonly drafts: Repository<FormDraftEntity>) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const sent = sentDraftOf(context.switchToHttp().getRequest<SessionRequest>());
    if (sent === undefined) return next.handle();
    const { sentAs, ...place } = sent;
    await this.drafts.update(place, { sentAs });
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.drafts.delete({ ...place, sentAs });
        return answer;
      }),
    );
  }
}
