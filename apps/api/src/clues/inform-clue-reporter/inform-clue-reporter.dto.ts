import { informClueReporterSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class InformClueReporterDto extends createZodDto(informClueReporterSchema) {}
