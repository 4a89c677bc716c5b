import { releaseRungsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReleaseRungsDto extends createZodDto(releaseRungsSchema) {}
