import { clueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindClueDto extends createZodDto(clueSchema) {}
