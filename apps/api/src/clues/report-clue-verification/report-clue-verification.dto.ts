import { reportClueVerificationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReportClueVerificationDto extends createZodDto(reportClueVerificationSchema) {}
