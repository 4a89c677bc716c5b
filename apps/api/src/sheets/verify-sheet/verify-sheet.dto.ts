import { sheetProofSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SheetProofDto extends createZodDto(sheetProofSchema) {}
