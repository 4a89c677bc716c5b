import { firstRunSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindFirstRunDto extends createZodDto(firstRunSchema) {}
