import { setRectificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SetRectificationDto extends createZodDto(setRectificationSchema) {}
