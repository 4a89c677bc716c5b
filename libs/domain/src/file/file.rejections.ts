import type { ErrorText } from '../errors/registry.types';

export const fileRejections = {
  FileEmpty: {
    status: 422,
    zh: '文件没有内容。',
    remedyZh: '请核对所选文件后再上传。',
    en: 'The file is empty.',
    remedyEn: 'Check which file you chose, then upload it again.',
  },
  FileNameMissing: {
    status: 422,
    zh: '缺少文件名。',
    remedyZh: '请给文件命名后再上传。',
    en: 'The file has no name.',
    remedyEn: 'Name the file, then upload it again.',
  },
} as const satisfies Record<string, ErrorText>;
