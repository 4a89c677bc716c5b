import { reportExecutionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReportExecutionDto extends createZodDto(reportExecutionSchema) {}
