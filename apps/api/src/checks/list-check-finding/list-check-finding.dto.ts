import { listCheckFindingSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ListCheckFindingDto extends createZodDto(listCheckFindingSchema) {}
