import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Answers, type AnswerDto } from '../openapi/answers';

/**
 * The headers that the command guard asks for. They are set by the client for every act alike, so the document does
 * not make each call of a generated client name them.
 */
export const CommandHeaders = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Every act needs one: a new key for each intent, the same key when it is tried again',
    }),
    ApiHeader({
      name: 'X-Taizhang-Client',
      required: false,
      description: '`console`; needed wherever no Origin header of the console is sent',
    }),
    ApiHeader({
      name: 'X-Taizhang-Acting-For',
      required: false,
      description:
        'The person for whom whoever asks acts today (代办): the act is done in his duties and says so; refused where no approved substitution holds',
    }),
    ApiHeader({
      name: 'X-Taizhang-On-Behalf',
      required: false,
      description:
        'Entered for somebody else from paper, by telephone or after a visit (代录), as a query string: `medium` (paper, phone, visit), `on` (the day on the paper), `for` (`p.{person}` or `u.{unit}`; may follow from the matter), `scan` (the file). A signature needs paper and a scan; acts that are not taken this way are refused',
    }),
    ApiHeader({
      name: 'X-Taizhang-Draft',
      required: false,
      description: 'The draft that the act is sent from, as `{subject}/{act}`: it goes with the act',
    }),
  );

/** An act: answers 200 with `type`, and carries the headers of a command. */
export const CommandAnswer = (type: AnswerDto): MethodDecorator =>
  applyDecorators(HttpCode(200), Answers(type), CommandHeaders());
