import { tamperShownSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class TamperShownDto extends createZodDto(tamperShownSchema) {}
