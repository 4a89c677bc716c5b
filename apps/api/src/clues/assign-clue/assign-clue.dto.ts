import { assignClueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AssignClueDto extends createZodDto(assignClueSchema) {}
