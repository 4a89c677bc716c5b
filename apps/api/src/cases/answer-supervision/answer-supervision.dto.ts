import { answerSupervisionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AnswerSupervisionDto extends createZodDto(answerSupervisionSchema) {}
