import { answerTalkInquirySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AnswerTalkInquiryDto extends createZodDto(answerTalkInquirySchema) {}
