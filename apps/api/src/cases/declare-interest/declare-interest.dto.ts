import { declareInterestSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DeclareInterestDto extends createZodDto(declareInterestSchema) {}
