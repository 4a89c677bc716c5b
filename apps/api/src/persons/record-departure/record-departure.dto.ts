import { recordDepartureSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordDepartureDto extends createZodDto(recordDepartureSchema) {}
