import { nameTrackSubjectSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class NameTrackSubjectDto extends createZodDto(nameTrackSubjectSchema) {}
