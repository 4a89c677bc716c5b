import { signDeclarationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SignDeclarationDto extends createZodDto(signDeclarationSchema) {}
