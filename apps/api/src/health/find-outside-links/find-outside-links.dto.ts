import { outsideLinksSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OutsideLinksDto extends createZodDto(outsideLinksSchema) {}
