import { matterFilesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindFilesDto extends createZodDto(matterFilesSchema) {}
