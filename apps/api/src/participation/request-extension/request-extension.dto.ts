import { requestExtensionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RequestExtensionDto extends createZodDto(requestExtensionSchema) {}
