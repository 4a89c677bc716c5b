import { reportWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReportWithdrawalDto extends createZodDto(reportWithdrawalSchema) {}
