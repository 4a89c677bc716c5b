import { reportDutySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReportUnitDutyDto extends createZodDto(reportDutySchema) {}
