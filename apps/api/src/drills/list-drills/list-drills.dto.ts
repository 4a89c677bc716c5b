import { drillListSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ListDrillsDto extends createZodDto(drillListSchema) {}
