import { recuseClueOfficerSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecuseClueOfficerDto extends createZodDto(recuseClueOfficerSchema) {}
