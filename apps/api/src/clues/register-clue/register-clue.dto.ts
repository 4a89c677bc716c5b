import { registerClueSchema, registeredClueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RegisterClueDto extends createZodDto(registerClueSchema) {}
export class RegisteredClueDto extends createZodDto(registeredClueSchema) {}
