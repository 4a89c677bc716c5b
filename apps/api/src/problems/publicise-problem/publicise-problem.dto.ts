import { publiciseProblemSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PubliciseProblemDto extends createZodDto(publiciseProblemSchema) {}
