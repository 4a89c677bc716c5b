import { bulletinPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindBulletinDto extends createZodDto(bulletinPageSchema) {}
