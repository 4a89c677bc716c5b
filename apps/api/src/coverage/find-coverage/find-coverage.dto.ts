import { coverageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCoverageDto extends createZodDto(coverageSchema) {}
