import { suspendCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SuspendCaseDto extends createZodDto(suspendCaseSchema) {}
