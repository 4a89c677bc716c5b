import { bulletinReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DropBulletinDto extends createZodDto(bulletinReasonSchema) {}
