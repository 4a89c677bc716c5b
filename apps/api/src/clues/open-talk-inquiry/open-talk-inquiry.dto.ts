import { openTalkInquirySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OpenTalkInquiryDto extends createZodDto(openTalkInquirySchema) {}
