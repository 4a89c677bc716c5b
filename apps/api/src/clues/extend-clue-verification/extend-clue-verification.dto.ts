import { extendClueVerificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ExtendClueVerificationDto extends createZodDto(extendClueVerificationSchema) {}
