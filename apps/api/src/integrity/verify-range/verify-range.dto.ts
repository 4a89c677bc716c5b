import { rangeVerificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VerifyRangeDto extends createZodDto(rangeVerificationSchema) {}
