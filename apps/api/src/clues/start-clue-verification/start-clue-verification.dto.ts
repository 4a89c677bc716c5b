import { startClueVerificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class StartClueVerificationDto extends createZodDto(startClueVerificationSchema) {}
