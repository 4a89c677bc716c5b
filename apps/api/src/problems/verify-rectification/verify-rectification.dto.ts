import { problemOpinionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VerifyRectificationDto extends createZodDto(problemOpinionSchema) {}
