import { recordTalkSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordTalkDto extends createZodDto(recordTalkSchema) {}
