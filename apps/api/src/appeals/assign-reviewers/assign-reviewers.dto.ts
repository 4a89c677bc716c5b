import { assignReviewersSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AssignReviewersDto extends createZodDto(assignReviewersSchema) {}
