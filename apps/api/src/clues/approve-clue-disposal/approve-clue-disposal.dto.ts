import { approveClueDisposalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ApproveClueDisposalDto extends createZodDto(approveClueDisposalSchema) {}
