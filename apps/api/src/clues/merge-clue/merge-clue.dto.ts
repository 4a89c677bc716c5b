import { mergeClueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class MergeClueDto extends createZodDto(mergeClueSchema) {}
