import { problemReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RejectRectificationDto extends createZodDto(problemReasonSchema) {}
