import { proposeClueDisposalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ProposeClueDisposalDto extends createZodDto(proposeClueDisposalSchema) {}
