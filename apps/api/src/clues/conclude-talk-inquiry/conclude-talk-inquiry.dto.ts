import { concludeTalkInquirySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ConcludeTalkInquiryDto extends createZodDto(concludeTalkInquirySchema) {}
