import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { ZodSerializerDto, type ZodDto } from 'nestjs-zod';

export type AnswerDto = ZodDto;

/** The shape of the answer: documented, and nothing outside it leaves the server. Everything else is a problem document. */
export const Answers = (type: AnswerDto): MethodDecorator =>
  applyDecorators(
    ZodSerializerDto(type) as MethodDecorator,
    ApiResponse({ status: 200, description: 'ok', type: type.Output as never }),
    ApiResponse({
      status: 'default',
      description: 'A refusal or an outage (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );

const pointParameter = (name: string, description: string): MethodDecorator =>
  ApiQuery({ name, required: false, description, schema: { type: 'string' } });

/** A question: answers with `type`, at both dates. */
export const QuestionAnswer = (type: AnswerDto): MethodDecorator =>
  applyDecorators(
    Answers(type),
    pointParameter('asOf', 'Business time: a date (its end, in the zone of the campaign) or an instant; absent: now'),
    pointParameter('knownOn', 'Recorded time: a date or an instant; absent: now'),
  );
