import { handInPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindHandInDto extends createZodDto(handInPageSchema) {}
