import { bundleTakenInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class BundleTakenInDto extends createZodDto(bundleTakenInSchema) {}
