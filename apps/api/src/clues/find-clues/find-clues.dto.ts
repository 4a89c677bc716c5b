import { cluesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCluesDto extends createZodDto(cluesSchema) {}
