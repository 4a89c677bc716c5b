import { openFileSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OpenFileDto extends createZodDto(openFileSchema) {}
