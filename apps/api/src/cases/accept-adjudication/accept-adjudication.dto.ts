import { acceptAdjudicationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AcceptAdjudicationDto extends createZodDto(acceptAdjudicationSchema) {}
