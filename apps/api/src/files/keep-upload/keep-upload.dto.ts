import { keptFileSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class KeptFileDto extends createZodDto(keptFileSchema) {}
