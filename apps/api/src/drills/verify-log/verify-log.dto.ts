import { verificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VerificationDto extends createZodDto(verificationSchema) {}
