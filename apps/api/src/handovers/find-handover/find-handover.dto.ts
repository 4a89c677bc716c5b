import { handoverSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindHandoverDto extends createZodDto(handoverSchema) {}
