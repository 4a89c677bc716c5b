import { bulletinReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReturnBulletinDto extends createZodDto(bulletinReasonSchema) {}
