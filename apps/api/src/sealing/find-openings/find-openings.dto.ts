import { sealedOpeningsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindOpeningsDto extends createZodDto(sealedOpeningsSchema) {}
