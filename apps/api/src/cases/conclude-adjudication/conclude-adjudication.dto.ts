import { concludeAdjudicationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ConcludeAdjudicationDto extends createZodDto(concludeAdjudicationSchema) {}
