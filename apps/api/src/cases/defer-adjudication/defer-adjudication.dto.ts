import { deferAdjudicationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DeferAdjudicationDto extends createZodDto(deferAdjudicationSchema) {}
