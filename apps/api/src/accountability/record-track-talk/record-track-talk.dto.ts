import { recordTrackTalkSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordTrackTalkDto extends createZodDto(recordTrackTalkSchema) {}
