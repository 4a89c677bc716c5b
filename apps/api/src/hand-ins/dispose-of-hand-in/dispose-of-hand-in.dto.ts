import { disposeOfHandInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DisposeOfHandInDto extends createZodDto(disposeOfHandInSchema) {}
