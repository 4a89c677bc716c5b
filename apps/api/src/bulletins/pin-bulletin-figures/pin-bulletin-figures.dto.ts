import { pinBulletinFiguresSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PinBulletinFiguresDto extends createZodDto(pinBulletinFiguresSchema) {}
