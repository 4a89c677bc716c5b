import { listProblemSchema, listedProblemSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ListProblemDto extends createZodDto(listProblemSchema) {}
export class ListedProblemDto extends createZodDto(listedProblemSchema) {}
