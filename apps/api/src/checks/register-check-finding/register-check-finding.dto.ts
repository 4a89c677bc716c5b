import { registerCheckFindingSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RegisterCheckFindingDto extends createZodDto(registerCheckFindingSchema) {}
