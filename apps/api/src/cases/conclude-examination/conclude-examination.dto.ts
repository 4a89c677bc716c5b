import { concludeExaminationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ConcludeExaminationDto extends createZodDto(concludeExaminationSchema) {}
