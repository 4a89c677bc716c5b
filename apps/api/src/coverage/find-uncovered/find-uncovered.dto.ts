import { uncoveredSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUncoveredDto extends createZodDto(uncoveredSchema) {}
