import { paperCheckSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CheckPaperDto extends createZodDto(paperCheckSchema) {}
