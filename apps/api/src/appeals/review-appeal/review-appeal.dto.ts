import { reviewAppealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReviewAppealDto extends createZodDto(reviewAppealSchema) {}
