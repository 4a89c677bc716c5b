import { claimRectificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ClaimRectificationDto extends createZodDto(claimRectificationSchema) {}
