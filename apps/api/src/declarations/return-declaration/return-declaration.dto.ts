import { returnDeclarationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReturnDeclarationDto extends createZodDto(returnDeclarationSchema) {}
