import { recordEvidenceSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordEvidenceDto extends createZodDto(recordEvidenceSchema) {}
