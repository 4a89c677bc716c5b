import { declarationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindDeclarationDto extends createZodDto(declarationSchema) {}
