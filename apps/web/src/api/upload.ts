import { ProblemError } from './problem-error';
import type { KeptFile, Problem } from './shapes';

export interface Upload {
  address: string;
  file: File;
  key: string;
  /** Share that the server has been sent, 0 to 1. */
  onProgress: (share: number) => void;
}

const problemIn = (text: string): Partial<Problem> => {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
};

/** Sends a file as it is. Only this old way of asking tells how much of it has gone. */
export const upload = ({ address, file, key, onProgress }: Upload): Promise<KeptFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'zh-CN');
    request.setRequestHeader('X-Taizhang-Client', 'console');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new TypeError('the upload broke off')));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status === 200) resolve(JSON.parse(responseText) as KeptFile);
      else reject(new ProblemError(problemIn(responseText), status));
    });
    request.send(file);
  });
