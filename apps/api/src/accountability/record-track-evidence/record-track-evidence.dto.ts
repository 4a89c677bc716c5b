import { recordTrackEvidenceSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordTrackEvidenceDto extends createZodDto(recordTrackEvidenceSchema) {}
