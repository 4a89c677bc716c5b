import { refuseExtensionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RefuseExtensionDto extends createZodDto(refuseExtensionSchema) {}
