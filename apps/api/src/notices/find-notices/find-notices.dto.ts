import { noticesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindNoticesDto extends createZodDto(noticesSchema) {}
