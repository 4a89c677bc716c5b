import { extendCaseClockSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ExtendCaseClockDto extends createZodDto(extendCaseClockSchema) {}
