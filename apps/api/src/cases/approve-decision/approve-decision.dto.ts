import { approveDecisionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ApproveDecisionDto extends createZodDto(approveDecisionSchema) {}
