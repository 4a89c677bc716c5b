import { bulletinsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindBulletinsDto extends createZodDto(bulletinsSchema) {}
