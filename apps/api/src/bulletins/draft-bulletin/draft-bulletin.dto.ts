import { draftBulletinSchema, draftedBulletinSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DraftBulletinDto extends createZodDto(draftBulletinSchema) {}
export class DraftedBulletinDto extends createZodDto(draftedBulletinSchema) {}
