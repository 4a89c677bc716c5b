import { setBulletinTextSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SetBulletinTextDto extends createZodDto(setBulletinTextSchema) {}
