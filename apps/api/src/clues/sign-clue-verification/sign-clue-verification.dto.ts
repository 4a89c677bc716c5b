import { signClueVerificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SignClueVerificationDto extends createZodDto(signClueVerificationSchema) {}
